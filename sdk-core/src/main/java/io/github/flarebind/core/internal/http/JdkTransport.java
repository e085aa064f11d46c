package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.DaemonThreads;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The JDK's HTTP client behind {@link Transport}: HTTP/2 over TLS, HTTP/1.1 in the clear. */
public final class JdkTransport implements Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Limits limits;
    /** A socket's time is real, whatever clock the client has. */
    private final Time time = Time.system();

    JdkTransport(HttpClient http, Limits limits) {
        this.http = http;
        this.limits = limits;
    }

    public static Transport create(Optional<HttpClient> given) {
        return new JdkTransport(given.orElseGet(JdkTransport::client), Limits.of(128 * 1024 * 1024));
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                // never a direct executor: a caller's slow source would stall every connection
                .executor(Executors.newCachedThreadPool(DaemonThreads.named("flarebind-http")))
                .build();
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        try (WireExchange exchange = new WireExchange(http, limits, time, request)) {
            return exchange.run();
        }
    }
}
