package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.HttpDate;
import io.github.flarebind.testing.engine.R2Etags;
import io.github.flarebind.testing.engine.R2Precondition;
import io.github.flarebind.testing.engine.ServiceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions as headers write them (RFC 9110, section 13.1). */
public final class ConditionHeaders {
    private static final int INVALID_ARGUMENT = 10029;
    private static final Pattern ETAG = Pattern.compile("\\s*(\\*|(W/)?\"([^\"]*)\")\\s*(,|$)");

    private ConditionHeaders() {}

    /** What {@code prefix}If-Match and its kin ask for. */
    public static R2Precondition of(Headers headers, String prefix) {
        return new R2Precondition(
                etags(headers, prefix + "if-match"),
                etags(headers, prefix + "if-none-match"),
                moment(headers, prefix + "if-unmodified-since"),
                moment(headers, prefix + "if-modified-since"),
                true);
    }

    private static Optional<R2Etags> etags(Headers headers, String name) {
        return headers.first(name).map(text -> parse(name, text));
    }

    private static R2Etags parse(String name, String text) {
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        Matcher next = ETAG.matcher(text);
        int at = 0;
        while (at < text.length() && next.find(at) && next.start() == at) {
            String etag = next.group(3);
            (next.group(2) == null ? strong : weak).add(etag == null ? R2Etags.ANY : etag);
            at = next.end();
        }
        if (at < text.length() || (strong.isEmpty() && weak.isEmpty())) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID, INVALID_ARGUMENT, "Invalid ETag in " + name + " header");
        }
        return new R2Etags(strong, weak);
    }

    /** What is no date stands for the first one, as the service has it. */
    private static Optional<Instant> moment(Headers headers, String name) {
        return headers.first(name).map(text -> HttpDate.parse(text).orElse(Instant.EPOCH));
    }
}
