package io.github.flarebind.r2;

import io.github.flarebind.r2.internal.R2Limits;
import java.time.Duration;

/** What is refused of a signature before it is made. */
final class S3Rules {
    private S3Rules() {}

    /** How long credentials and URLs last. */
    static Duration week(String what, Duration given) {
        boolean whole = given.toNanosPart() == 0;
        if (!whole || given.toSeconds() < 1 || given.compareTo(R2Limits.LONGEST_SIGNATURE) > 0) {
            throw new IllegalArgumentException(
                    what + " is 1 second to 7 days, in whole seconds, not " + given + "; make a new one when it ends");
        }
        return given;
    }

    /** What a put takes. */
    static void contentLength(long bytes) {
        if (bytes < 0 || bytes > R2Limits.MAX_PUT_BYTES) {
            throw new IllegalArgumentException("contentLength is 0 to " + R2Limits.MAX_PUT_BYTES + " bytes, not "
                    + bytes + "; more goes in parts");
        }
    }

    /** What a header can bear, and both sides read the same. */
    static void contentType(String type) {
        if (!type.matches("[!-~]+( [!-~]+)*")) {
            throw new IllegalArgumentException("contentType is visible ASCII with single spaces between, such as"
                    + " text/plain; charset=utf-8; this one has " + type.length() + " characters, some of them others");
        }
    }
}
