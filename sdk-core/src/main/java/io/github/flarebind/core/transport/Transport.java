package io.github.flarebind.core.transport;

import java.io.IOException;

/**
 * Sends one request and returns its response: the seam between the client and the wire. Safe for use by many threads.
 *
 * <p>Credentials, retries and errors are the client's business: a transport neither repeats, redirects nor interprets.
 */
@FunctionalInterface
public interface Transport {
    /**
     * Sends {@code request} once, blocking until the headers have come, or the whole body unless it is streamed.
     *
     * @throws java.net.ConnectException when nothing was sent, so that sending again is harmless
     * @throws java.net.http.HttpTimeoutException when {@link TransportRequest#timeout()} has passed
     * @throws IOException when the answer was lost; the service may have acted on the request
     * @throws InterruptedException when the thread was interrupted; the request is abandoned
     */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;
}
