package io.github.flarebind.testing.s3;

import io.github.flarebind.testing.engine.R2Span;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one range of a header {@code Range}. */
record S3Range(OptionalLong first, OptionalLong last, OptionalLong suffix) {
    private static final Pattern RANGE = Pattern.compile("bytes=(?:(\\d+)-(\\d+)?|-(\\d+))");

    /** Beyond every object, and one more is still a number. */
    private static final BigInteger FAR = BigInteger.valueOf(Long.MAX_VALUE - 1);

    static S3Range of(String header) {
        Matcher range = RANGE.matcher(header);
        if (!range.matches()) {
            throw S3Refusal.invalid("range must be in format 'bytes=start-end', 'bytes=start-' or 'bytes=-suffix'.'");
        }
        S3Range read = new S3Range(number(range, 1), number(range, 2), number(range, 3));
        if (read.last.isPresent() && read.first.orElse(0) > read.last.getAsLong()) {
            throw S3Refusal.invalid("range must be positive.");
        }
        return read;
    }

    private static OptionalLong number(Matcher range, int group) {
        String digits = range.group(group);
        return digits == null
                ? OptionalLong.empty()
                : OptionalLong.of(new BigInteger(digits).min(FAR).longValue());
    }

    R2Span in(long size) {
        if (suffix.isPresent()) {
            return R2Span.last(suffix.getAsLong(), size);
        }
        long offset = first.orElse(0);
        OptionalLong length = last.isPresent() ? OptionalLong.of(last.getAsLong() - offset + 1) : OptionalLong.empty();
        return R2Span.of(offset, length, size);
    }
}
