package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.ApiRequest;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.internal.auth.ApiToken;
import io.github.flarebind.core.internal.http.JdkTransport;
import io.github.flarebind.core.transport.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a client is inside: its settings, the pipeline, the executors and the clock. */
public final class ClientRuntime implements CloudflareClient {
    private final ClientConfig config;
    private final Transport transport;
    private final Layer layers;
    private final Retrying retrying;
    private final CallListeners listeners;
    private final String userAgent;
    private final Dispatcher dispatcher;
    private final RunningCalls running = new RunningCalls();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Wires the pipeline; the order of the layers stands here. */
    public ClientRuntime(ClientConfig config) {
        this.config = config;
        this.transport = config.transport().orElseGet(() -> JdkTransport.create(config));
        this.layers = layers(config, transport);
        this.listeners = listeners(config.listeners());
        this.dispatcher = new Dispatcher(config.time());
        this.userAgent = UserAgent.of(config.application());
        RetryBudget budget = new RetryBudget();
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble(), budget);
        this.retrying = new Retrying(config.time(), backoff, budget);
    }

    private static Layer layers(ClientConfig config, Transport transport) {
        Layer signed = Authorizing.create(new Sending(transport), new CurrentCredentials(config.credentials()));
        Layer guarded = Guarding.create(signed, config);
        Layer bounded = InFlight.create(guarded, config.maxInFlight());
        Layer broken = Breaking.create(bounded, config);
        return Pacing.create(Limiting.create(broken, config), config.time());
    }

    private static CallListeners listeners(List<CallListener> given) {
        List<CallListener> all = new ArrayList<>(given);
        all.add(0, new CallLog());
        return new CallListeners(all);
    }

    /** Returns what {@code client} is inside. */
    public static ClientRuntime of(CloudflareClient client) {
        return (ClientRuntime) requireNonNull(client, "the client is null");
    }

    /** Starts to describe a call on {@code resource}. */
    public CallBuilder call(Operation operation, String resource, CallOptions options) {
        return new CallBuilder(this, scope(operation, resource, options));
    }

    /** A job of several requests on {@code resource}. */
    public <T> Plan<T> plan(Operation operation, String resource, CallOptions options, Plan.Work<T> work) {
        return new Plan<>(this, scope(operation, resource, options), work);
    }

    private CallScope scope(Operation operation, String resource, CallOptions options) {
        if (onWranglerDev()) {
            operation.product().notOnWranglerDev().ifPresent(why -> {
                throw new UnsupportedOperationException(operation.title() + ", " + resource + ": " + why);
            });
        }
        return CallScope.of(operation, resource, options);
    }

    @Override
    public ApiRequest get(String path) {
        return AnyRequest.of(this, "GET", path);
    }

    @Override
    public ApiRequest post(String path) {
        return AnyRequest.of(this, "POST", path);
    }

    @Override
    public ApiRequest put(String path) {
        return AnyRequest.of(this, "PUT", path);
    }

    @Override
    public ApiRequest patch(String path) {
        return AnyRequest.of(this, "PATCH", path);
    }

    @Override
    public ApiRequest delete(String path) {
        return AnyRequest.of(this, "DELETE", path);
    }

    @Override
    public String accountId() {
        return config.accountId();
    }

    /** Where, below the base URL, every path begins. */
    String root() {
        return onWranglerDev() ? "" : ApiPath.of("accounts", accountId());
    }

    /** Whether the far end is {@code wrangler dev}, which knows less than Cloudflare. */
    public boolean onWranglerDev() {
        return config.wranglerDev();
    }

    /** Whether the far end is Cloudflare's own API, and not a proxy or a test. */
    public boolean onCloudflare() {
        return "api.cloudflare.com".equals(config.baseUrl().getHost());
    }

    /** Where R2's S3 API is, if the caller said so. */
    public Optional<URI> s3Endpoint() {
        return config.s3Endpoint();
    }

    /**
     * The API token that calls are authorized with now, for what is derived from it; empty for other credentials.
     *
     * @throws CallRejectedException when the credentials cannot be had
     */
    public Optional<String> apiToken(Operation operation, String resource) {
        return new CurrentCredentials(config.credentials())
                .ask((why, cause) ->
                        new CallRejectedException(operation.title(), resource, why + "; nothing was sent", cause))
                .filter(ApiToken.class::isInstance)
                .map(ApiToken.class::cast)
                .map(ApiToken::value);
    }

    /** When a call with these options must have ended that begins now. */
    public Deadline deadline(CallOptions options) {
        return Deadline.in(options.deadline().orElse(config.deadline()), time());
    }

    /** The codec of the caller's values. */
    public JsonCodec json() {
        return config.json();
    }

    /** The clock of this client. */
    public Time time() {
        return config.time();
    }

    String userAgent() {
        return userAgent;
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

    CallListeners listeners() {
        return listeners;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    RunningCalls running() {
        return running;
    }

    boolean isClosed() {
        return closed.get();
    }

    void requireOpen() {
        if (isClosed()) {
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
