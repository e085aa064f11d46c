package io.github.flarebind.core.internal;

import java.net.URI;
import java.util.Set;

/** The client of the local runtime that {@code wrangler dev} starts. */
public final class WranglerDev {
    private static final String API = "/cdn-cgi/local/explorer/api";
    private static final String S3 = "/cdn-cgi/local/r2/s3";

    private static final int LONGEST_HOST = 64;

    private WranglerDev() {}

    /** Returns the settings of a client of the runtime at {@code origin}. */
    public static ClientConfig.Builder config(URI origin) {
        if (origin.getHost() != null && !BaseUrl.loopback(origin)) {
            throw new IllegalArgumentException("'" + OneLine.of(origin.getHost(), LONGEST_HOST)
                    + "' is not taken for this machine, on which wrangler dev is reached: localhost, 127.0.0.1 and [::1]"
                    + " are, such as http://localhost:8787. With --ip 0.0.0.0 its port is on localhost too; a container has"
                    + " to share the network of the machine");
        }
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("not the origin that wrangler dev prints: it is scheme, host and port"
                    + " (1 to 65535) of this machine, such as http://localhost:8787");
        }
        return ClientConfig.builder()
                .accountId("local")
                .wranglerDev(true)
                .baseUrl(origin.resolve(API))
                .s3Endpoint(origin.resolve(S3));
    }

    /** What to tell when no connection can be made for {@code wire}. */
    static String silent(URI wire, String reason) {
        return "wrangler dev does not answer at " + wire.getScheme() + "://" + wire.getAuthority() + " (" + reason
                + "); nothing was sent. Does it run? Start it in the project's folder: npx wrangler dev";
    }

    private static boolean isOrigin(URI url) {
        return Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                && BaseUrl.loopback(url)
                && BaseUrl.possiblePort(url)
                && Set.of("", "/").contains(url.getRawPath())
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawUserInfo() == null;
    }
}
