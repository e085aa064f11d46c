package io.github.flarebind.core;

import io.github.flarebind.core.transport.Headers;
import java.util.Optional;

/**
 * What the last response of a call said beside its content.
 *
 * @param status the HTTP status
 * @param headers the response headers
 */
public record ResponseInfo(int status, Headers headers) {
    /** The id under which Cloudflare's support finds the request ({@code cf-ray}). */
    public Optional<String> rayId() {
        return headers.first("cf-ray");
    }
}
