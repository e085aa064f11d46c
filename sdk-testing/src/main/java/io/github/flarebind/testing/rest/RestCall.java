package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.testing.door.Incoming;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request below the account, taken apart.
 *
 * @param origin the scheme, host and port that it came to
 * @param method the HTTP method
 * @param segments the path's segments, decoded
 * @param query the query parameters, decoded, each with all its values
 * @param headers the headers
 * @param content the body
 * @param names what the route's pattern named in the path
 */
record RestCall(
        String origin,
        String method,
        List<String> segments,
        Map<String, List<String>> query,
        Headers headers,
        Incoming content,
        Map<String, String> names) {
    private static final int MALFORMED = 10026;

    static RestCall of(TransportRequest request) {
        return new RestCall(
                request.uri().getScheme() + "://" + request.uri().getRawAuthority(),
                request.method(),
                segments(request.uri().getRawPath()),
                query(request.uri().getRawQuery()),
                request.headers(),
                Incoming.of(request),
                Map.of());
    }

    private static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.substring(1).split("/", -1))
                .map(ApiPath::decode)
                .toList();
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(ApiPath.decode(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? ApiPath.decode(parts[1].replace("+", "%20")) : "");
        }
        return query;
    }

    /** This call with its first segments gone. */
    RestCall below(int depth) {
        return new RestCall(origin, method, segments.subList(depth, segments.size()), query, headers, content, names);
    }

    RestCall with(Map<String, String> named) {
        return new RestCall(origin, method, segments, query, headers, content, named);
    }

    /** What stands in the path at {@code {name}}. */
    String path(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + '}');
        }
        return value;
    }

    /** The query parameter {@code name}; given twice, the last. */
    Optional<String> parameter(String name) {
        List<String> values = parameters(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** All that the query parameter {@code name} was given as; none where it is not there. */
    List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The query parameter {@code name}, a whole number. */
    Optional<Long> number(String name) {
        return parameter(name).map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new ServiceException(
                        ServiceException.Kind.INVALID, MALFORMED, name + " is not a whole number: " + text);
            }
        });
    }

    /** The whole body. */
    byte[] body() {
        return content.bytes();
    }

    /** The body as JSON. */
    JsonNode json() {
        byte[] body = body();
        try {
            return WireJson.mapper().readTree(body);
        } catch (IOException e) {
            throw new ServiceException(ServiceException.Kind.INVALID, MALFORMED, "the request body is not JSON");
        }
    }
}
