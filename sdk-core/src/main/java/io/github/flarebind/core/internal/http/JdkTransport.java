package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.ClientConfig;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/**
 * The JDK's HTTP client behind {@link Transport}: HTTP/2 over TLS, HTTP/1.1 in the clear. Closing it closes the HTTP
 * client that it made itself, never a given one.
 */
public final class JdkTransport implements Transport, AutoCloseable {
    private final Supplier<HttpClient> http;
    private final Runnable close;
    private final Limits limits;
    /** A socket's time is real, whatever clock the client has. */
    private final Time time = Time.system();

    private JdkTransport(Supplier<HttpClient> http, Runnable close, Limits limits) {
        this.http = http;
        this.close = close;
        this.limits = limits;
    }

    public static JdkTransport create(ClientConfig config) {
        return create(config, Limits.of(config.maxAnswerBytes()));
    }

    static JdkTransport create(ClientConfig config, Limits limits) {
        if (config.httpClient().isPresent()) {
            HttpClient given = config.httpClient().get();
            return new JdkTransport(() -> given, () -> {}, limits);
        }
        OwnHttpClient own = new OwnHttpClient(config);
        return new JdkTransport(own::client, own::close, limits);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        try (WireExchange exchange = new WireExchange(http.get(), limits, time, request)) {
            return exchange.run();
        }
    }

    @Override
    public void close() {
        close.run();
    }
}
