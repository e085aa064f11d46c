package io.github.flarebind.r2.transfer;

import io.github.flarebind.r2.R2UploadedPart;
import java.util.Map;

/**
 * A part that has arrived.
 *
 * @param part what R2 gave for it
 * @param md5 the MD5 of what was sent, in hexadecimal
 */
record SentPart(R2UploadedPart part, String md5) {
    static SentPart of(Map<String, String> line) {
        R2UploadedPart part =
                new R2UploadedPart(Integer.parseInt(line.getOrDefault("part", "")), line.getOrDefault("etag", ""));
        return new SentPart(part, line.getOrDefault("md5", ""));
    }

    int number() {
        return part.partNumber();
    }

    Map<String, String> line() {
        return Map.of("part", Integer.toString(number()), "etag", part.etag(), "md5", md5);
    }
}
