package io.github.flarebind.core.internal.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * The part of wrangler's login that is used: never the refresh token, which is spent by its use.
 *
 * @param token what requests are authorized with
 * @param expires until when; {@link Instant#MAX} when it is not said
 */
record StoredLogin(Scheme token, Instant expires) {
    private static final TomlMapper TOML = new TomlMapper(TomlFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build());

    /**
     * Reads the login from its file's text.
     *
     * @throws NoCredentialsException when there is none in it; the message completes a sentence about the file
     */
    static StoredLogin parse(String toml) {
        JsonNode root = tree(toml);
        if (has(root, "oauth_token")) {
            return new StoredLogin(
                    token(root.path("oauth_token"), LoginToken::new), expires(root.path("expiration_time")));
        }
        if (has(root, "api_token")) {
            return new StoredLogin(token(root.path("api_token"), ApiToken::new), Instant.MAX);
        }
        throw new NoCredentialsException("holds no token");
    }

    private static boolean has(JsonNode root, String name) {
        return !root.path(name).asText("").isBlank();
    }

    private static JsonNode tree(String toml) {
        try {
            return TOML.readTree(toml);
        } catch (JsonProcessingException e) { // neither its words nor itself as a cause: they quote the file
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new NoCredentialsException("is no valid TOML" + line);
        }
    }

    private static Scheme token(JsonNode node, Function<String, Scheme> kind) {
        try {
            return kind.apply(node.asText());
        } catch (IllegalArgumentException e) {
            throw new NoCredentialsException("is not usable: " + e.getMessage());
        }
    }

    private static Instant expires(JsonNode node) {
        if (node.isMissingNode()) {
            return Instant.MAX;
        }
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeException e) {
            throw new NoCredentialsException("has an expiration_time that is no date");
        }
    }
}
