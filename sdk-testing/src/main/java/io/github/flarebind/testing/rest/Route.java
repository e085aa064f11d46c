package io.github.flarebind.testing.rest;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A method and a path pattern, such as {@code /{ns}/values/{key}}, and the parameters and headers it knows. */
final class Route {
    /** Headers that change what a service does; one that a route does not know is not passed over in silence. */
    private static final Set<String> MEANINGFUL = Set.of(
            "range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "content-md5",
            "cf-metadata-only");

    private static final String ACCOUNT = "account";

    private final String method;
    private final List<String> pattern;
    private final List<String> names;
    private final Handler handler;
    private Function<RestCall, Operation> operation;
    private Set<String> query = Set.of();
    private Set<String> headers = Set.of();

    Route(String method, String pattern, Operation operation, Handler handler) {
        this.method = method;
        this.pattern = List.of(pattern.substring(1).split("/"));
        this.names = this.pattern.stream().map(Route::name).toList();
        this.handler = handler;
        this.operation = call -> operation;
    }

    /** The name within {@code {name}} or {@code {name+}}; empty for a part that stands for itself. */
    private static String name(String part) {
        return part.startsWith("{") ? part.replaceAll("[{}+]", "") : "";
    }

    /** Has the operation told by the call, where one path serves several. */
    Route telling(Function<RestCall, Operation> told) {
        operation = told;
        return this;
    }

    /** Names the query parameters that this route knows. */
    Route query(String... names) {
        query = Set.of(names);
        return this;
    }

    /** Names, in lower case, the headers that matter and that this route knows. */
    Route headers(String... names) {
        headers = Set.of(names);
        return this;
    }

    /** The values of the pattern's names, if {@code call} fits it. */
    Optional<Map<String, String>> match(RestCall call) {
        List<String> segments = fitted(call.segments());
        if (!method.equals(call.method()) || pattern.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String segment = segments.get(i);
            if (!names.get(i).isEmpty()) {
                named.put(names.get(i), segment);
            } else if (!pattern.get(i).equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    /** The segments, those at a last {@code {name+}} and behind it as one. */
    private List<String> fitted(List<String> segments) {
        int last = pattern.size() - 1;
        if (!pattern.get(last).endsWith("+}") || segments.size() <= last) {
            return segments;
        }
        List<String> fitted = new ArrayList<>(segments.subList(0, last));
        fitted.add(String.join("/", segments.subList(last, segments.size())));
        return fitted;
    }

    Operation operation(RestCall call) {
        return operation.apply(call);
    }

    /** The name in the pattern of what the call is about, below the account. */
    Optional<String> resource() {
        return names.stream()
                .filter(name -> !name.isEmpty() && !name.equals(ACCOUNT))
                .findFirst();
    }

    TransportResponse handle(RestCall call) throws IOException {
        call.query().keySet().forEach(name -> known(query.contains(name), "query parameter " + name));
        call.headers().asMap().keySet().forEach(this::checkHeader);
        return handler.handle(call);
    }

    private void checkHeader(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        boolean matters = MEANINGFUL.contains(name) || name.startsWith("cf-r2-") || name.startsWith("x-amz-");
        known(!matters || headers.contains(name), "header " + name);
    }

    private void known(boolean known, String what) {
        if (!known) {
            throw new ServiceException(
                    ServiceException.Kind.UNSUPPORTED,
                    0,
                    "the in-memory Cloudflare does not know the " + what + " of " + method + " /"
                            + String.join("/", pattern));
        }
    }
}
