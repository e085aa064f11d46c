package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.TransportRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address that the service hands out for one transfer; who has it may use it, so it is never shown.
 *
 * @param uri where the transfer goes
 */
public record SignedUrl(URI uri) implements Endpoint {
    /** Reads an address from an answer; one that is not https, or http to this machine, is not in the agreed shape. */
    public static SignedUrl of(String text) throws IOException {
        try {
            URI uri = new URI(text);
            if (!BaseUrl.guarded(uri)) {
                throw new IOException("the URL for a transfer is not https");
            }
            return new SignedUrl(uri);
        } catch (URISyntaxException e) {
            throw new IOException("the URL for a transfer cannot be read");
        }
    }

    @Override
    public URI uri(String unused) {
        return uri;
    }

    @Override
    public TransportRequest authorize(TransportRequest request) {
        return request;
    }

    @Override
    public boolean foreign() {
        return true;
    }

    @Override
    public String toString() {
        return "signed URL of " + uri.getHost();
    }
}
