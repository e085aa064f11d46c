package io.github.flarebind.core.internal;

import java.net.URI;
import java.util.Set;

/** Where requests go; in the clear only to this machine. */
public final class BaseUrl {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final int LAST_PORT = 65_535;

    private BaseUrl() {}

    /** Whether the host of {@code url} is this machine. */
    static boolean loopback(URI url) {
        return LOOPBACK.contains(String.valueOf(url.getHost()));
    }

    /** Whether {@code url} leaves the port to its scheme, or has one that there can be. */
    static boolean possiblePort(URI url) {
        return url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= LAST_PORT);
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
        if (!possiblePort(url)) {
            throw new IllegalArgumentException("the base URL has a port from 1 to " + LAST_PORT + ", or none: " + url);
        }
        if (url.getQuery() != null || url.getFragment() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("the base URL has only scheme, host, port and path");
        }
    }
}
