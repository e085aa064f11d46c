package io.github.flarebind.core.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.error.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every JSON answer, read in one pass.
 *
 * @param success what the answer says of itself; an answer without a word fails
 * @param errors its errors
 * @param result its result, if any
 * @param info paging facts beside the result
 */
public record Envelope<R>(
        boolean success, List<ApiError> errors, @Nullable R result, WireObject info) {
    static <R> Envelope<R> read(InputStream body, ResultReader<R> reader) throws IOException {
        try (JsonParser json = WireJson.mapper().createParser(body)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                return new Envelope<>(true, List.of(), null, nothing());
            }
            if (first != JsonToken.START_OBJECT) {
                throw new IOException("an envelope was expected, a JSON object");
            }
            Envelope<R> envelope = new Fields<>(reader).read(json);
            if (json.nextToken() != null) {
                throw new IOException("something follows the envelope");
            }
            return envelope;
        }
    }

    private static WireObject nothing() {
        return new WireObject(WireJson.mapper().createObjectNode());
    }

    private static final class Fields<R> {
        private final ResultReader<R> reader;
        private @Nullable Boolean success;
        private List<ApiError> errors = List.of();
        private @Nullable R result;
        private WireObject info = nothing();

        Fields(ResultReader<R> reader) {
            this.reader = reader;
        }

        Envelope<R> read(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                field(name, json.nextToken(), json);
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("the envelope is cut short");
            }
            if (success == null) {
                throw new IOException("the envelope does not say whether it is a success");
            }
            return new Envelope<>(success, errors, result, info);
        }

        private void field(String name, JsonToken token, JsonParser json) throws IOException {
            switch (name) {
                case "success" -> success = token == JsonToken.VALUE_TRUE;
                case "errors" -> errors = errors(json.readValueAsTree());
                case "result" -> result = token == JsonToken.VALUE_NULL ? null : reader.read(json);
                case "result_info" -> info = new WireObject(json.readValueAsTree());
                default -> json.skipChildren();
            }
        }
    }

    static List<ApiError> errors(JsonNode array) {
        List<ApiError> errors = new ArrayList<>();
        for (JsonNode error : array) {
            errors.add(error.isTextual() ? new ApiError(0, error.asText(), List.of()) : error(error));
        }
        return errors;
    }

    private static ApiError error(JsonNode error) {
        return new ApiError(
                error.path("code").asInt(0), error.path("message").asText(""), errors(error.path("error_chain")));
    }
}
