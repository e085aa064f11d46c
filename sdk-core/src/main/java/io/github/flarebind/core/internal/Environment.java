package io.github.flarebind.core.internal;

import io.github.flarebind.core.CloudflareClient;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A client from environment variables; one that is set but empty counts as unset. */
public final class Environment {
    private Environment() {}

    /** Returns the client that {@code env} describes. */
    public static CloudflareClient client(Map<String, String> env) {
        CloudflareClient.Builder builder = CloudflareClient.builder()
                .apiToken(required(env, "CLOUDFLARE_API_TOKEN", "an API token"))
                .accountId(required(env, "CLOUDFLARE_ACCOUNT_ID", "the account id"));
        first(env, "CLOUDFLARE_API_BASE_URL", "CLOUDFLARE_BASE_URL")
                .map(Environment::url)
                .ifPresent(builder::baseUrl);
        return builder.build();
    }

    private static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the base URL in the environment is no URL: " + OneLine.of(text, 100), e);
        }
    }

    private static String required(Map<String, String> env, String name, String what) {
        return first(env, name)
                .orElseThrow(() -> new IllegalStateException(
                        "the environment variable " + name + " is not set; it holds " + what));
    }

    private static Optional<String> first(Map<String, String> env, String... names) {
        return Stream.of(names)
                .map(name -> env.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
