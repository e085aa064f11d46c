package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.internal.ClientConfig;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.RateLimit;
import io.github.flarebind.core.internal.WranglerDev;
import io.github.flarebind.core.internal.auth.Environment;
import io.github.flarebind.core.internal.auth.Surroundings;
import io.github.flarebind.core.transport.Transport;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The client of one Cloudflare account: credentials, connections, retries and threads, shared by all services.
 *
 * <pre>{@code
 * try (CloudflareClient cloudflare = CloudflareClient.fromEnvironment()) {
 *     KvNamespace cache = KvClient.of(cloudflare).namespace("0f2ac74b498b48028cb68387c421e279");
 *     cache.put("greeting", "hello");
 * }
 * }</pre>
 *
 * <p>Make one and share it; it is safe for use by many threads. It starts no thread and opens no connection before it is
 * used.
 */
public sealed interface CloudflareClient extends AutoCloseable permits ClientRuntime {
    /** Starts a client; credentials and the account id are required. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client from what is around this process: {@code builder().orEnvironment().build()}.
     *
     * <p>The common way is {@code CLOUDFLARE_API_TOKEN} and {@code CLOUDFLARE_ACCOUNT_ID} in the environment; {@link
     * Builder#orEnvironment()} lists them all.
     *
     * @throws IllegalStateException when something is missing or not usable; the message names it
     */
    static CloudflareClient fromEnvironment() {
        return builder().orEnvironment().build();
    }

    /**
     * Returns a client of the local runtime that {@code wrangler dev} runs on this machine: the data that the Worker
     * under development sees, without a token. Bindings take the ids of the Worker's configuration.
     *
     * <p>That runtime does less than Cloudflare: no database, namespace or bucket is made or deleted, and there are no
     * queues. D1 binds text only, gives the last of several statements, and answers bad SQL as a broken server would, 500.
     * KV ignores expirations and has no {@code getWithMetadata}. R2 keeps the content type only, and no start of a listing.
     *
     * @param origin what {@code wrangler dev} prints, such as {@code http://localhost:8787}
     * @throws IllegalArgumentException when {@code origin} is not on this machine, or has a path or a query
     */
    static CloudflareClient forWranglerDev(URI origin) {
        return new ClientRuntime(
                WranglerDev.config(requireNonNull(origin, "the origin is null")).build());
    }

    /** The account that this client works on; {@code local} for the one of {@link #forWranglerDev}. */
    String accountId();

    /**
     * Begins a GET to any endpoint of the API; {@code path} is below the base URL, percent-encoded, such as {@code
     * "/zones"}.
     *
     * @throws IllegalArgumentException when it is no such path
     */
    ApiRequest get(String path);

    /** Begins a POST to any endpoint of the API; see {@link #get}. */
    ApiRequest post(String path);

    /** Begins a PUT to any endpoint of the API; see {@link #get}. */
    ApiRequest put(String path);

    /** Begins a PATCH to any endpoint of the API; see {@link #get}. */
    ApiRequest patch(String path);

    /** Begins a DELETE to any endpoint of the API; see {@link #get}. */
    ApiRequest delete(String path);

    /** Refuses further calls and interrupts those that run, on any thread. */
    @Override
    void close();

    /** Builds a {@link CloudflareClient}. */
    final class Builder {
        private final ClientConfig.Builder config = ClientConfig.builder();
        private Time time = Time.system();
        private @Nullable Supplier<? extends Credentials> credentials;
        private @Nullable String accountId;
        private @Nullable URI baseUrl;
        private @Nullable Surroundings surroundings;

        Builder() {}

        /**
         * The API token that every request is made with; in place of other credentials.
         *
         * @throws IllegalArgumentException when it is blank or has other characters than U+0021 to U+007E
         */
        public Builder apiToken(String apiToken) {
            return credentials(Credentials.apiToken(apiToken));
        }

        /** What every request is authorized with; the later of several calls counts. */
        public Builder credentials(Credentials credentials) {
            requireNonNull(credentials, "credentials");
            return credentials(() -> credentials);
        }

        /**
         * Asked afresh for every attempt, on the thread that calls, so that credentials may be rotated. What it throws,
         * or null, ends the call as {@link io.github.flarebind.core.error.CallRejectedException}.
         */
        public Builder credentials(Supplier<? extends Credentials> credentials) {
            this.credentials = requireNonNull(credentials, "credentials");
            return this;
        }

        /** The account id: 32 hexadecimal digits, shown in the address of the Cloudflare dashboard. */
        public Builder accountId(String accountId) {
            this.accountId = requireNonNull(accountId, "the account id is null");
            return this;
        }

        /** Where the API is; https, or http to this machine. Default: {@code https://api.cloudflare.com/client/v4}. */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * Where R2's S3 API is; https, or http to this machine. Default: {@code https://<account>.r2.cloudflarestorage.com}, or
         * that of the bucket's jurisdiction; with a {@link #baseUrl} of one's own there is no default. An endpoint of one's own
         * with a path serves a jurisdiction beside it: {@code /s3-eu} beside {@code /s3}.
         */
        public Builder s3Endpoint(URI s3Endpoint) {
            config.s3Endpoint(requireNonNull(s3Endpoint, "s3Endpoint"));
            return this;
        }

        /**
         * Takes what is not set on this builder from around this process, when {@link #build()} is called. First found:
         *
         * <ol>
         *   <li>environment variables {@code CLOUDFLARE_API_KEY} with {@code CLOUDFLARE_EMAIL} (first, as wrangler has
         *       it), or {@code CLOUDFLARE_API_TOKEN}; {@code CLOUDFLARE_ACCOUNT_ID}, {@code CLOUDFLARE_API_BASE_URL}, {@code
         *       CLOUDFLARE_COMPLIANCE_REGION} ({@code public}, {@code fedramp_high}), and wrangler's old {@code CF_..};
         *   <li>system properties {@code cloudflare.apiToken}, {@code .apiKey}, {@code .email}, {@code .accountId},
         *       {@code .apiBaseUrl}, {@code .complianceRegion};
         *   <li>for credentials, {@code wrangler login} while it lasts. It is read, never refreshed.
         * </ol>
         */
        public Builder orEnvironment() {
            return orEnvironment(Surroundings.ofThisProcess());
        }

        Builder orEnvironment(Surroundings surroundings) {
            this.surroundings = surroundings;
            return this;
        }

        /** The time for a whole call, retries and waits included; more than zero, default 120 s. */
        public Builder deadline(Duration deadline) {
            config.deadline(requireNonNull(deadline, "deadline"));
            return this;
        }

        /** The time for one attempt, the upload of a stream apart; more than zero, default 60 s. */
        public Builder attemptTimeout(Duration attemptTimeout) {
            config.attemptTimeout(requireNonNull(attemptTimeout, "attemptTimeout"));
            return this;
        }

        /**
         * How many requests may be out at once; others wait in order. At least 1, default 64. An upload is out for as long as its
         * source takes: whoever hands on what slow senders send bounds those, or gives them a client of their own.
         */
        public Builder maxInFlight(int requests) {
            config.maxInFlight(requests);
            return this;
        }

        /**
         * How many requests may be sent in each {@code period}; others wait. Default: as many as Cloudflare's own
         * {@code Ratelimit} headers leave.
         *
         * @throws IllegalArgumentException when {@code requests} is below 1, or {@code period} not above zero or above 1 day
         */
        public Builder rateLimit(int requests, Duration period) {
            config.rateLimit(new RateLimit(requests, requireNonNull(period, "period")));
            return this;
        }

        /** Stops sending for a while when the service keeps failing; default: never. */
        public Builder circuitBreaker(CircuitBreakerOptions options) {
            config.circuitBreaker(requireNonNull(options, "options"));
            return this;
        }

        /** Told of every call; called again, it adds a listener. */
        public Builder listener(CallListener listener) {
            config.addListeners(requireNonNull(listener, "listener"));
            return this;
        }

        /** The application's name and version, such as {@code shop/1.4}, added to the {@code User-Agent}. */
        public Builder application(String nameAndVersion) {
            config.application(requireNonNull(nameAndVersion, "nameAndVersion"));
            return this;
        }

        /** Writes and reads the caller's own values; default {@link JacksonJsonCodec#defaults()}. */
        public Builder json(JsonCodec json) {
            config.json(requireNonNull(json, "json"));
            return this;
        }

        /** The caller's own HTTP client, which follows no redirects; it is not closed with this client. */
        public Builder httpClient(HttpClient httpClient) {
            config.httpClient(requireNonNull(httpClient, "httpClient"));
            return this;
        }

        /** Which proxy to use for which address; default {@link ProxySelector#getDefault()}. Not with httpClient(..). */
        public Builder proxy(ProxySelector proxy) {
            config.proxy(requireNonNull(proxy, "proxy"));
            return this;
        }

        /** Whom to trust and how to encrypt; default {@link SSLContext#getDefault()}. Not with httpClient(..). */
        public Builder sslContext(SSLContext sslContext) {
            config.sslContext(requireNonNull(sslContext, "sslContext"));
            return this;
        }

        /** The largest answer that is read into memory, in bytes; 1 KiB to 2 GiB - 9, default 128 MiB. */
        public Builder maxAnswerBytes(int maxAnswerBytes) {
            config.maxAnswerBytes(maxAnswerBytes);
            return this;
        }

        /** What requests are sent with in place of an HTTP client. */
        public Builder transport(Transport transport) {
            config.transport(requireNonNull(transport, "transport"));
            return this;
        }

        /** The clock for deadlines, waits and expirations; default {@link Time#system()}. */
        public Builder time(Time time) {
            this.time = requireNonNull(time, "time");
            return this;
        }

        /**
         * Returns the client.
         *
         * @throws IllegalStateException when there are no credentials or no account id, when {@link #orEnvironment()}
         *     finds what is not usable, or when a setting of our own HTTP client stands beside a given one
         * @throws IllegalArgumentException when a value is out of its range, or a given HTTP client follows redirects
         */
        public CloudflareClient build() {
            Optional<Environment> around = Optional.ofNullable(surroundings).map(all -> new Environment(all, time));
            config.time(time).credentials(credentials(around)).accountId(accountId(around));
            Optional.ofNullable(baseUrl)
                    .or(() -> around.flatMap(Environment::baseUrl))
                    .ifPresent(config::baseUrl);
            return new ClientRuntime(config.build());
        }

        private Supplier<? extends Credentials> credentials(Optional<Environment> around) {
            return Optional.<Supplier<? extends Credentials>>ofNullable(credentials)
                    .or(() -> around.flatMap(Environment::credentials))
                    .orElseThrow(() -> new IllegalStateException("a client needs credentials: call apiToken(..) or"
                            + " credentials(..); or call orEnvironment(), and set CLOUDFLARE_API_TOKEN, or"
                            + " CLOUDFLARE_API_KEY and CLOUDFLARE_EMAIL, or run `wrangler login`"));
        }

        private String accountId(Optional<Environment> around) {
            return Optional.ofNullable(accountId)
                    .or(() -> around.flatMap(Environment::accountId))
                    .orElseThrow(() -> new IllegalStateException("a client needs an account id: call accountId(..); or"
                            + " call orEnvironment(), and set CLOUDFLARE_ACCOUNT_ID"));
        }
    }
}
