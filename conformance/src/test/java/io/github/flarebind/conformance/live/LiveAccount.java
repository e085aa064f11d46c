package io.github.flarebind.conformance.live;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.auth.Environment;
import io.github.flarebind.core.internal.auth.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The account that the suites may make resources in, as environment variables name it: {@code FLAREBIND_LIVE_ACCOUNT_ID}; {@code
 * FLAREBIND_LIVE_API_TOKEN}, else {@code CLOUDFLARE_API_TOKEN}; where the API is elsewhere {@code CLOUDFLARE_API_BASE_URL}, with
 * {@code FLAREBIND_LIVE_S3_ENDPOINT} for R2's S3 API, whose suite is skipped without it.
 *
 * @param id the account's id
 * @param token what opens it: it edits D1, Workers KV, R2 and Queues
 * @param baseUrl where the API is, where it is not Cloudflare's own
 * @param s3Endpoint where R2's S3 API is, where it is not Cloudflare's own
 */
public record LiveAccount(String id, String token, Optional<URI> baseUrl, Optional<URI> s3Endpoint) {
    /** Why nothing runs without. */
    static final String WAY_IN = "set FLAREBIND_LIVE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN (or FLAREBIND_LIVE_API_TOKEN)"
            + " to run this on a real account";

    private static final String CLOUDFLARE = "api.cloudflare.com";

    /** The account that environment variables name, if they do. */
    public static Optional<LiveAccount> of(Map<String, String> variables) {
        Optional<String> token =
                set(variables, "FLAREBIND_LIVE_API_TOKEN").or(() -> set(variables, "CLOUDFLARE_API_TOKEN"));
        Environment around = new Environment(new Surroundings(variables, Map.of()), Time.system());
        return set(variables, "FLAREBIND_LIVE_ACCOUNT_ID")
                .flatMap(id -> token.map(found -> new LiveAccount(
                        id,
                        found,
                        around.baseUrl(),
                        set(variables, "FLAREBIND_LIVE_S3_ENDPOINT").map(URI::create))));
    }

    private static Optional<String> set(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether it is Cloudflare's own API that is asked, whether by default or by its address. */
    public boolean onCloudflare() {
        return baseUrl.map(url -> CLOUDFLARE.equals(url.getHost())).orElse(true);
    }

    /** Whether R2 can be asked over S3. */
    boolean hasS3() {
        return onCloudflare() || s3Endpoint.isPresent();
    }

    /** A client of it; Cloudflare's own API is asked slowly enough for 1,200 requests in five minutes. */
    CloudflareClient client() {
        CloudflareClient.Builder client =
                CloudflareClient.builder().accountId(id).apiToken(token);
        baseUrl.ifPresent(client::baseUrl);
        s3Endpoint.ifPresent(client::s3Endpoint);
        if (onCloudflare()) {
            client.rateLimit(18, Duration.ofSeconds(5)).deadline(Duration.ofMinutes(10));
        }
        return client.build();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "account " + id + baseUrl.map(url -> " at " + url).orElse("");
    }
}
