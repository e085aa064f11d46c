package io.github.flarebind.core.internal;

import io.github.flarebind.core.CircuitBreakerOptions;
import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.transport.Transport;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.immutables.value.Value;

/** Everything a client is made of; {@code CloudflareClient.Builder} is its public face. */
@Value.Immutable
@SdkStyle
public interface ClientConfig {
    static Builder builder() {
        return new Builder();
    }

    /** Asked afresh for every attempt; a client without sends none. */
    @Value.Redacted
    Optional<Supplier<? extends Credentials>> credentials();

    String accountId();

    /** Whether the far end is {@code wrangler dev}: no account stands in its paths, and it knows less. */
    @Value.Default
    default boolean wranglerDev() {
        return false;
    }

    @Value.Default
    default URI baseUrl() {
        return URI.create("https://api.cloudflare.com/client/v4");
    }

    /** Where R2's S3 API is; empty for its own host, beside the API's. */
    Optional<URI> s3Endpoint();

    @Value.Default
    default Duration attemptTimeout() {
        return Duration.ofSeconds(60);
    }

    @Value.Default
    default Duration deadline() {
        return Duration.ofSeconds(120);
    }

    @Value.Default
    default JsonCodec json() {
        return JacksonJsonCodec.defaults();
    }

    @Value.Default
    default Time time() {
        return Time.system();
    }

    @Value.Default
    default int maxInFlight() {
        return 64;
    }

    Optional<RateLimit> rateLimit();

    Optional<CircuitBreakerOptions> circuitBreaker();

    List<CallListener> listeners();

    Optional<String> application();

    Optional<HttpClient> httpClient();

    Optional<ProxySelector> proxy();

    Optional<SSLContext> sslContext();

    @Value.Default
    default int maxAnswerBytes() {
        return 128 * 1024 * 1024;
    }

    Optional<Transport> transport();

    @Value.Check
    default void check() {
        AccountId.check(accountId());
        BaseUrl.check(baseUrl());
        s3Endpoint().ifPresent(BaseUrl::check);
        application().ifPresent(ClientConfig::checkApplication);
        if (maxInFlight() < 1) {
            throw new IllegalArgumentException("maxInFlight is at least 1 request, not " + maxInFlight());
        }
        positive("deadline", deadline());
        positive("attemptTimeout", attemptTimeout());
        WireSettings.check(this);
    }

    private static void checkApplication(String name) {
        if (!name.matches("[!-~]+( [!-~]+)*")) {
            throw new IllegalArgumentException(
                    "the application's name is visible ASCII such as shop/1.4, not '" + OneLine.of(name, 64) + "'");
        }
    }

    private static void positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " is longer than zero, not " + duration);
        }
    }

    final class Builder extends ImmutableClientConfig.Builder {
        Builder() {}
    }
}
