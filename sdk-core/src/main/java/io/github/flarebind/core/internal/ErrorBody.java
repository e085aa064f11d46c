package io.github.flarebind.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What an answer other than 2xx says, in any of the shapes that Cloudflare's servers use.
 *
 * @param errors the errors, or what is to be told of an answer without any
 * @param enveloped whether the API said so, and not something that stands before it
 */
record ErrorBody(List<ApiError> errors, boolean enveloped) {
    static ErrorBody read(TransportResponse response, Optional<Endpoint> endpoint) throws IOException {
        byte[] bytes = response.body().readAllBytes();
        Optional<String> encoding = ForeignEncoding.of(response.headers());
        if (challenged(response.headers())) {
            return told("Cloudflare's firewall challenged the request before the API saw it");
        }
        if (bytes.length == 0) {
            return told("no body");
        }
        return encoding.map(ErrorBody::told)
                .or(() -> endpoint.flatMap(own -> own.errors(bytes)).map(errors -> new ErrorBody(errors, true)))
                .orElseGet(() -> of(bytes));
    }

    private static boolean challenged(Headers headers) {
        return headers.first("cf-mitigated").filter("challenge"::equals).isPresent();
    }

    private static ErrorBody told(String text) {
        return new ErrorBody(List.of(new ApiError(0, text, List.of())), false);
    }

    private static ErrorBody of(byte[] bytes) {
        try {
            JsonNode root = WireJson.mapper().readTree(bytes);
            return root.isObject()
                    ? new ErrorBody(of(root), enveloped(root))
                    : noJson(bytes); // "502 Bad Gateway" begins with a JSON number
        } catch (IOException e) {
            return noJson(bytes);
        }
    }

    private static boolean enveloped(JsonNode root) {
        return root.has("success") || root.has("errors") || root.has("error");
    }

    private static ErrorBody noJson(byte[] bytes) {
        String words = FirstWords.of(bytes);
        return told(words.isEmpty() ? "an answer without words" : "an answer that is no JSON: " + words);
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
}
