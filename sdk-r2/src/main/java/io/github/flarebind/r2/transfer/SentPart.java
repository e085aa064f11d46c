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
    /** What a {@code line} tells of a part in {@code plan}; one that is wrong is an {@link IllegalArgumentException}. */
    static SentPart of(Map<String, String> line, PartPlan plan) {
        int number = plan.number(line.getOrDefault("part", ""));
        String md5 = Target.md5(line.getOrDefault("md5", "")).hex();
        return new SentPart(new R2UploadedPart(number, line.getOrDefault("etag", "")), md5);
    }

    int number() {
        return part.partNumber();
    }

    Map<String, String> line() {
        return Map.of("part", Integer.toString(number()), "etag", part.etag(), "md5", md5);
    }
}
