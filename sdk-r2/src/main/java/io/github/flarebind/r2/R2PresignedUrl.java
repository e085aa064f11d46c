package io.github.flarebind.r2;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A URL that allows one thing to whoever has it, as often as they like, until it ends. Treat it as a secret.
 *
 * @param method the HTTP method that it is for
 * @param uri the URL itself
 * @param headers what must be sent with it, exactly; HTTP clients set {@code content-length} by themselves
 * @param expiresAt when it ends
 */
public record R2PresignedUrl(String method, URI uri, Map<String, String> headers, Instant expiresAt) {
    /** Copies the headers. */
    public R2PresignedUrl {
        headers = Map.copyOf(headers);
    }

    /** Shows all but what makes the URL work. */
    @Override
    public String toString() {
        return method + ' ' + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + "?*** until "
                + expiresAt;
    }
}
