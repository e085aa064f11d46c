package io.github.flarebind.core;

import io.github.flarebind.core.internal.AnyRequest;

/**
 * A request to an endpoint of Cloudflare's API for which there is no binding here, made like every other call: with
 * credentials, retries, deadlines and errors. Immutable: every method returns a new request.
 *
 * <pre>{@code
 * Zone zone = cloudflare.get("/zones/" + id).replay(Replay.SAFE).as(Zone.class);
 * }</pre>
 */
public sealed interface ApiRequest permits AnyRequest {
    /** Adds a query parameter; the value is percent-encoded. */
    ApiRequest query(String name, Object value);

    /** Adds a header. */
    ApiRequest header(String name, String value);

    /** Sends {@code body}, as the media type of its {@link Body#kind()} unless a Content-Type header says another. */
    ApiRequest body(Body body);

    /** Whether it may be sent again after it was perhaps acted upon; default {@link Replay#UNSAFE}. */
    ApiRequest replay(Replay replay);

    /** Sets what varies per call, over what was set before. */
    ApiRequest with(CallOptions options);

    /**
     * Sends it and reads the envelope's {@code result}.
     *
     * @throws io.github.flarebind.core.error.CloudflareException when it fails, or there is no result
     * @throws IllegalArgumentException when it succeeded, but its result does not fit {@code type}
     */
    <T> T as(Class<T> type);

    /** Sends it and reads the envelope's {@code result}; see {@link #as(Class)}. */
    <T> T as(TypeRef<T> type);

    /**
     * Sends it and reads one page of a listing. The page's cursor is what to ask the next page with: {@code
     * query("cursor", ..)}, or {@code query("page", ..)} where the endpoint counts pages.
     */
    <T> Page<T> asPage(Class<T> item);

    /** Sends it and reads nothing but its success. */
    void send();

    /** Sends it and returns the body of a success as it came, for endpoints without an envelope. */
    byte[] bytes();
}
