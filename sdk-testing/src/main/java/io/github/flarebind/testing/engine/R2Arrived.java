package io.github.flarebind.testing.engine;

import io.github.flarebind.r2.R2Checksum.Algorithm;
import java.util.Map;

/**
 * Bytes that are here.
 *
 * @param content the bytes
 * @param checksums what they came to, in lower-case hex; the MD5 is always there
 */
record R2Arrived(R2Content content, Map<Algorithm, String> checksums) {
    R2Arrived {
        checksums = Map.copyOf(checksums);
    }

    String md5() {
        return checksums.getOrDefault(Algorithm.MD5, "");
    }
}
