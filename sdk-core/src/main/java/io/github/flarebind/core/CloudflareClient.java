package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.ApiToken;
import io.github.flarebind.core.internal.ClientConfig;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Environment;
import io.github.flarebind.core.transport.Transport;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;

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
    /** Starts a client; the API token and the account id are required. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client from {@code CLOUDFLARE_API_TOKEN} and {@code CLOUDFLARE_ACCOUNT_ID}, and from {@code
     * CLOUDFLARE_API_BASE_URL} or else {@code CLOUDFLARE_BASE_URL} where one of them is set.
     *
     * @throws IllegalStateException when a variable is missing; the message names it
     */
    static CloudflareClient fromEnvironment() {
        return Environment.client(System.getenv());
    }

    /** The account that this client works on. */
    String accountId();

    /** Refuses further calls and interrupts those that run, on any thread. */
    @Override
    void close();

    /** Builds a {@link CloudflareClient}. */
    final class Builder {
        private final ClientConfig.Builder config = ClientConfig.builder();
        private boolean token;
        private boolean account;

        Builder() {}

        /**
         * The API token that every request is made with.
         *
         * @throws IllegalArgumentException when it is blank or has other characters than U+0021 to U+007E
         */
        public Builder apiToken(String apiToken) {
            config.apiToken(new ApiToken(requireNonNull(apiToken, "the API token is null")));
            token = true;
            return this;
        }

        /** The account id: 32 hexadecimal digits, shown in the address of the Cloudflare dashboard. */
        public Builder accountId(String accountId) {
            config.accountId(requireNonNull(accountId, "the account id is null"));
            account = true;
            return this;
        }

        /** Where the API is; https, or http to this machine. Default: {@code https://api.cloudflare.com/client/v4}. */
        public Builder baseUrl(URI baseUrl) {
            config.baseUrl(requireNonNull(baseUrl, "baseUrl"));
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
            config.time(requireNonNull(time, "time"));
            return this;
        }

        /**
         * Returns the client.
         *
         * @throws IllegalStateException when there is no API token or no account id, or when a setting of our own HTTP
         *     client stands beside a given one
         * @throws IllegalArgumentException when a value is out of its range, or a given HTTP client follows redirects
         */
        public CloudflareClient build() {
            if (!token) {
                throw new IllegalStateException("a client needs an API token: call apiToken(..)");
            }
            if (!account) {
                throw new IllegalStateException("a client needs an account id: call accountId(..)");
            }
            return new ClientRuntime(config.build());
        }
    }
}
