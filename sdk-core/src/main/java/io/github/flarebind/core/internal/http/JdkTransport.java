package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.DaemonThreads;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The JDK's HTTP client behind {@link Transport}: HTTP/2 over TLS, HTTP/1.1 in the clear. */
public final class JdkTransport implements Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final int MOST_BUFFERED = 128 * 1024 * 1024;
    private static final int MOST_OF_AN_ERROR = 1024 * 1024;

    private final HttpClient http;
    /** A socket's time is real, whatever clock the client has. */
    private final Time time = Time.system();

    private final BodyDeadline deadlines = new BodyDeadline(time);

    private JdkTransport(HttpClient http) {
        this.http = http;
    }

    public static Transport create(Optional<HttpClient> given) {
        return new JdkTransport(given.orElseGet(JdkTransport::client));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                // never a direct executor: a caller's slow source would stall every connection
                .executor(Executors.newCachedThreadPool(DaemonThreads.named("flarebind-http")))
                .build();
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        Optional<Body> source = request.body().filter(body -> !body.inMemory());
        return source.isPresent() && !empty(source.get()) ? upload(request, source.get()) : exchange(request);
    }

    /** The wire has no timeout: it would count the upload, which may last. The answer's time begins after it. */
    private TransportResponse upload(TransportRequest request, Body source) throws IOException, InterruptedException {
        PumpedPublisher pump = new PumpedPublisher(source);
        HttpResponse<InputStream> response =
                pump.feed(http.sendAsync(wire(request, pump).build(), BodyHandlers.ofInputStream()), request.timeout());
        return answer(request, response, request.timeout());
    }

    private TransportResponse exchange(TransportRequest request) throws IOException, InterruptedException {
        long started = System.nanoTime();
        BodyPublisher body = request.body().map(JdkTransport::memory).orElseGet(BodyPublishers::noBody);
        HttpResponse<InputStream> response =
                http.send(wire(request, body).timeout(request.timeout()).build(), BodyHandlers.ofInputStream());
        return answer(request, response, request.timeout().minusNanos(System.nanoTime() - started));
    }

    private TransportResponse answer(TransportRequest request, HttpResponse<InputStream> response, Duration left)
            throws IOException {
        int status = response.statusCode();
        Headers headers = Headers.of(response.headers().map());
        if (status / 100 != 2) {
            return TransportResponse.of(status, headers, deadlines.readStart(response.body(), MOST_OF_AN_ERROR, left));
        }
        return request.streamed()
                ? TransportResponse.of(
                        status, headers, new IdleLimitedInputStream(response.body(), time, LONGEST_SILENCE))
                : TransportResponse.of(status, headers, deadlines.read(response.body(), MOST_BUFFERED, left));
    }

    /** Whether no bytes are declared; then one read shows that there are none, before a whole request is sent. */
    private static boolean empty(Body source) throws IOException {
        if (source.length().orElseThrow() > 0) {
            return false;
        }
        try (InputStream in = source.open()) {
            return in.read() < 0;
        }
    }

    private static BodyPublisher memory(Body body) {
        long length = body.length().orElseThrow();
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body::open), length);
    }

    private static HttpRequest.Builder wire(TransportRequest request, BodyPublisher body) {
        boolean secure = "https".equals(request.uri().getScheme());
        HttpRequest.Builder wire = HttpRequest.newBuilder(request.uri())
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .method(request.method(), body);
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
        return wire;
    }
}
