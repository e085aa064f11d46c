package io.github.flarebind.r2;

import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of an object came.
 *
 * @param range the bytes, with offset and length
 * @param size how many the object has
 */
record ContentRange(R2Range range, long size) {
    private static final String NAME = "Content-Range";
    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** What the header says; empty when there is none. */
    static Optional<ContentRange> of(Headers told) throws IOException {
        Optional<String> header = told.first(NAME);
        return header.isEmpty() ? Optional.empty() : Optional.of(parse(header.get()));
    }

    private static ContentRange parse(String header) throws IOException {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            throw new IOException("the header " + NAME + " is unreadable");
        }
        long first = Long.parseLong(form.group(1));
        long last = Long.parseLong(form.group(2));
        long size = Long.parseLong(form.group(3));
        if (first > last || last >= size) {
            throw new IOException("the header " + NAME + " tells of bytes that cannot be");
        }
        return new ContentRange(R2Range.of(first, last - first + 1), size);
    }

    /** Refuses an answer that begins elsewhere than it was asked to: its bytes would pass for others. */
    static void requireAsked(R2Range asked, Headers told) throws IOException {
        Optional<ContentRange> came = of(told);
        if (came.isEmpty()) {
            throw new IOException("the whole object came, where a range was asked for");
        }
        long first = came.get().range().offset().orElseThrow();
        if (asked.offset().isPresent() && first != asked.offset().getAsLong()) {
            throw new IOException("bytes from " + first + " on came, where those from "
                    + asked.offset().getAsLong() + " on were asked for");
        }
    }
}
