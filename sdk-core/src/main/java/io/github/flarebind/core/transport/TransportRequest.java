package io.github.flarebind.core.transport;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.SdkStyle;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One HTTP request, ready to send. Refuses what some transports would silently change: header characters outside
 * visible ASCII, space and tab, header names that belong to the transport, and bodies of unknown length.
 */
@Value.Immutable
@SdkStyle
public interface TransportRequest {
    /** Starts a request; method, uri and timeout are required. */
    static Builder builder() {
        return new Builder();
    }

    /** The method, upper-case. */
    String method();

    /** The absolute URI, already percent-encoded. */
    URI uri();

    /** The headers, without those that the transport itself sets, such as {@code Host}. */
    @Value.Default
    default Headers headers() {
        return Headers.empty();
    }

    /** The body, of known length. */
    Optional<Body> body();

    /** How long the answer may take: the headers, and the body unless it is streamed. */
    Duration timeout();

    /**
     * How long everything may take, streamed bodies included. Empty: a body that is streamed, either way, has no total,
     * and only 30 s without a byte end it.
     */
    Optional<Duration> total();

    /** Whether a body with a 2xx status is handed over unread. Any other body is read by the transport. */
    @Value.Default
    default boolean streamed() {
        return false;
    }

    /** Whether it goes by HTTP/1.1 even where HTTP/2 can be had; default no. */
    @Value.Default
    default boolean http11() {
        return false;
    }

    /** This request with every header of {@code later} in place of ours of the same name. */
    default TransportRequest with(Headers later) {
        return builder().from(this).headers(headers().with(later)).build();
    }

    /** Refuses what cannot be sent unchanged. */
    @Value.Check
    default void check() {
        headers().asMap().forEach(HeaderRules::check);
        if (body().isPresent() && body().get().length().isEmpty()) {
            throw new IllegalArgumentException("the body of " + method() + " has no known length");
        }
    }

    /** Builds a {@link TransportRequest}. */
    final class Builder extends ImmutableTransportRequest.Builder {
        Builder() {}
    }
}

/** What may stand in a request's headers (RFC 9110, section 5; the JDK sends other characters as a question mark). */
final class HeaderRules {
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private HeaderRules() {}

    static void check(String name, List<String> values) {
        if (!name.matches(TOKEN)) {
            throw new IllegalArgumentException("not a header name: " + name.length() + " characters, allowed " + TOKEN);
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header " + name + " is set by the transport, not by the caller");
        }
        values.forEach(value -> checkValue(name, value));
    }

    private static void checkValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                // the value itself stays out of the message: it may be a secret
                throw new IllegalArgumentException("header " + name + " has the character U+"
                        + String.format(Locale.ROOT, "%04X", (int) c) + " at " + i
                        + "; allowed are visible ASCII, space and tab");
            }
        }
    }
}
