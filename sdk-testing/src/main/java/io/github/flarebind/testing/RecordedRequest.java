package io.github.flarebind.testing;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request that came to an account, once it was answered. It tells neither its body nor what authorized it.
 *
 * @param at when it came, by the account's clock
 * @param operation what it asked for, such as {@code KV put}; {@code unknown request} where the API knows no such thing
 * @param resourceId the id of the namespace, database or queue that it was about, or the name of the bucket, as it stands in
 *     the path; empty where it was about none
 * @param resource what that is called; its id where there is none of that id
 * @param method the HTTP method
 * @param path the path with its query, percent-encoded as it came, without signatures
 * @param headers the headers, without those that authorize or carry a customer's key
 * @param status the HTTP status of the answer; empty when there was none
 * @param fault the fault that it met
 */
public record RecordedRequest(
        Instant at,
        String operation,
        String resourceId,
        String resource,
        String method,
        String path,
        Headers headers,
        OptionalInt status,
        Optional<Fault> fault) {
    private static final Pattern SECRET = Pattern.compile(
            "auth|token|secret|api-?key|customer-key|cookie|signature|password|credential", Pattern.CASE_INSENSITIVE);

    static RecordedRequest of(TransportRequest request, Target target, Optional<Fault> fault, Instant now) {
        return new RecordedRequest(
                now,
                target.operation(),
                target.id(),
                target.name(),
                request.method(),
                path(request),
                shown(request.headers()),
                OptionalInt.empty(),
                fault);
    }

    private static String path(TransportRequest request) {
        String query = request.uri().getRawQuery();
        return request.uri().getRawPath() + (query == null ? "" : '?' + unsigned(query));
    }

    private static String unsigned(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> secret(ApiPath.decode(pair.split("=", 2)[0])) ? pair.split("=", 2)[0] + "=***" : pair)
                .collect(Collectors.joining("&"));
    }

    private static Headers shown(Headers headers) {
        Map<String, List<String>> shown = new TreeMap<>(headers.asMap());
        shown.keySet().removeIf(RecordedRequest::secret);
        return Headers.of(shown);
    }

    private static boolean secret(String name) {
        return SECRET.matcher(name).find();
    }

    RecordedRequest answered(int given) {
        return new RecordedRequest(
                at, operation, resourceId, resource, method, path, headers, OptionalInt.of(given), fault);
    }

    /** On one line: {@code KV put on cache: 200, PUT /client/v4/...}. */
    @Override
    public String toString() {
        String answer = status.isPresent() ? Integer.toString(status.getAsInt()) : "no answer";
        return operation + (resource.isEmpty() ? "" : " on " + resource) + ": " + answer
                + fault.map(met -> " (" + met + ")").orElse("") + ", " + method + ' ' + path;
    }
}
