package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.ServiceException;

/** The JSON around every result and every error. */
final class Envelopes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Envelopes() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** Success without a result. */
    static TransportResponse done() {
        return ok(NODES.nullNode());
    }

    /** Success with a result. */
    static TransportResponse ok(JsonNode result) {
        return json(200, envelope(true).set("result", result));
    }

    /** Success with a result and paging facts beside it. */
    static TransportResponse ok(JsonNode result, ObjectNode info) {
        ObjectNode envelope = envelope(true);
        envelope.set("result", result);
        return json(200, envelope.set("result_info", info));
    }

    /** Success with a result and a word to it. */
    static TransportResponse ok(JsonNode result, int code, String message) {
        ObjectNode envelope = envelope(true);
        envelope.withArray("messages").addObject().put("code", code).put("message", message);
        return json(200, envelope.set("result", result));
    }

    static TransportResponse error(ServiceException refusal) {
        ObjectNode error = told(refusal.code(), refusal.getMessage());
        refusal.detail()
                .ifPresent(detail -> error.putArray("error_chain").add(told(detail.code(), detail.getMessage())));
        return error(status(refusal.kind()), error);
    }

    static TransportResponse error(int status, int code, String message) {
        return error(status, told(code, message));
    }

    private static TransportResponse error(int status, ObjectNode error) {
        ObjectNode envelope = envelope(false);
        envelope.withArray("errors").add(error);
        return json(status, envelope.set("result", NODES.nullNode()));
    }

    private static ObjectNode told(int code, String message) {
        return object().put("code", code).put("message", message);
    }

    private static int status(ServiceException.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case NOT_ALLOWED -> 405;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case KEY_TOO_LONG -> 414;
            case RANGE -> 416;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
            case UNSUPPORTED -> 501;
        };
    }

    private static ObjectNode envelope(boolean success) {
        ObjectNode envelope = object().put("success", success);
        envelope.putArray("errors");
        envelope.putArray("messages");
        return envelope;
    }

    private static TransportResponse json(int status, JsonNode envelope) {
        try {
            byte[] bytes = WireJson.mapper().writeValueAsBytes(envelope);
            return TransportResponse.of(status, Headers.of("Content-Type", "application/json"), bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }
}
