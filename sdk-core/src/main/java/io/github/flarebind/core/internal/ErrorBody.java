package io.github.flarebind.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.error.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the body of an answer other than 2xx says, in any of the shapes that Cloudflare's servers use. */
final class ErrorBody {
    private static final int SHOWN = 200;

    private ErrorBody() {}

    static List<ApiError> read(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        try {
            return of(WireJson.mapper().readTree(bytes));
        } catch (IOException notJson) {
            return List.of(new ApiError(0, "an answer that is no JSON: " + start(bytes), List.of()));
        }
    }

    private static List<ApiError> of(JsonNode root) {
        if (root.path("errors").isArray()) {
            return Envelope.errors(root.path("errors"));
        }
        if (root.path("error").isTextual()) { // {"code": .., "error": ".."}, seen from some gateways
            return List.of(
                    new ApiError(root.path("code").asInt(0), root.path("error").asText(), List.of()));
        }
        return List.of();
    }

    private static String start(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.UTF_8);
        return OneLine.of(text.strip(), SHOWN);
    }
}
