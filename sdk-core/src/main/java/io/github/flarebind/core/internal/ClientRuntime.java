package io.github.flarebind.core.internal;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.http.JdkTransport;
import io.github.flarebind.core.transport.Transport;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a client is inside: its settings, the pipeline, the executors and the clock. */
public final class ClientRuntime implements CloudflareClient {
    private final ClientConfig config;
    private final Transport transport;
    private final Layer layers;
    private final Retrying retrying;
    private final Dispatcher dispatcher = new Dispatcher();
    private final RunningCalls running = new RunningCalls();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Wires the pipeline; the order of the layers stands here. */
    public ClientRuntime(ClientConfig config) {
        this.config = config;
        this.transport = config.transport().orElseGet(() -> JdkTransport.create(config));
        this.layers = Authorizing.create(new Sending(transport), config.apiToken());
        this.retrying = new Retrying(
                config.time(), new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
    }

    /** Returns what {@code client} is inside. */
    public static ClientRuntime of(CloudflareClient client) {
        return (ClientRuntime) client;
    }

    /** Starts to describe a call on {@code resource}. */
    public CallBuilder call(Operation operation, String resource, CallOptions options) {
        return new CallBuilder(this, CallScope.of(operation, resource, options));
    }

    @Override
    public String accountId() {
        return config.accountId();
    }

    /** The codec of the caller's values. */
    public JsonCodec json() {
        return config.json();
    }

    /** The clock of this client. */
    public Time time() {
        return config.time();
    }

    ClientConfig config() {
        return config;
    }

    Layer layers() {
        return layers;
    }

    Retrying retrying() {
        return retrying;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    RunningCalls running() {
        return running;
    }

    void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("this CloudflareClient is closed");
        }
    }

    @Override
    public void close() {
        closed.set(true);
        dispatcher.close();
        running.interrupt();
        if (config.transport().isEmpty() && transport instanceof JdkTransport own) {
            own.close();
        }
    }

    @Override
    public String toString() {
        return "CloudflareClient{accountId=" + accountId() + ", baseUrl=" + config.baseUrl() + '}';
    }
}
