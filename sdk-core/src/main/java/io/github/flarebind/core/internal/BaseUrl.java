package io.github.flarebind.core.internal;

import java.net.URI;
import java.util.Set;

/** Where requests go; in the clear only to this machine. */
public final class BaseUrl {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private BaseUrl() {}

    /** Whether the host of {@code url} is this machine. */
    static boolean loopback(URI url) {
        return LOOPBACK.contains(String.valueOf(url.getHost()));
    }

    /** Whether what goes to {@code url} is encrypted, or does not leave this machine. */
    static boolean guarded(URI url) {
        boolean local = "http".equals(url.getScheme()) && loopback(url);
        return url.getHost() != null && (local || "https".equals(url.getScheme()));
    }

    /** Refuses a URL that no client may use. */
    public static void check(URI url) {
        if (!guarded(url)) {
            throw new IllegalArgumentException(
                    "the base URL must be https, or http to this machine, and name a host: " + url);
        }
        if (url.getQuery() != null || url.getFragment() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("the base URL has only scheme, host, port and path");
        }
    }
}
