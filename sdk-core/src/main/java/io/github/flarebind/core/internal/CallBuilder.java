package io.github.flarebind.core.internal;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes one request step by step, and ends in an {@link ApiCall}. */
public final class CallBuilder {
    private static final JsonCodec WIRE = JacksonJsonCodec.of(WireJson.mapper());

    private final ClientRuntime runtime;
    private CallScope scope;
    private final StringBuilder query = new StringBuilder();
    private String method = "GET";
    private String base = "";
    private String path = "";
    private Headers headers;
    private @Nullable Body body;
    private boolean streamed;

    CallBuilder(ClientRuntime runtime, CallScope scope) {
        this.runtime = runtime;
        this.scope = scope;
        this.headers = Headers.of("User-Agent", runtime.userAgent());
    }

    /** Sets where, below the account, the paths of this call begin. */
    public CallBuilder in(String... segments) {
        base = ApiPath.of(segments);
        return this;
    }

    /** Sends GET to the path of these segments. */
    public CallBuilder get(String... segments) {
        return to("GET", segments);
    }

    /** Sends PUT to the path of these segments. */
    public CallBuilder put(String... segments) {
        return to("PUT", segments);
    }

    /** Sends POST to the path of these segments. */
    public CallBuilder post(String... segments) {
        return to("POST", segments);
    }

    /** Sends DELETE to the path of these segments. */
    public CallBuilder delete(String... segments) {
        return to("DELETE", segments);
    }

    private CallBuilder to(String verb, String... segments) {
        method = verb;
        path = runtime.root() + base + ApiPath.of(segments);
        return this;
    }

    /** Sends {@code verb} to {@code literal}, a path below the API's base that is encoded already. */
    public CallBuilder at(String verb, String literal) {
        method = verb;
        path = literal;
        return this;
    }

    /** Sends PATCH to the path of these segments. */
    public CallBuilder patch(String... segments) {
        return to("PATCH", segments);
    }

    /** Sends {@code verb} to {@code literal}, a path of {@code endpoint} that is encoded already. */
    public CallBuilder at(Endpoint endpoint, String verb, String literal) {
        scope = scope.to(endpoint);
        return at(verb, literal);
    }

    /** Adds a query parameter. */
    public CallBuilder query(String name, Object value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(ApiPath.encode(value.toString()));
        return this;
    }

    /** Adds a query parameter if it has a value. */
    public CallBuilder query(String name, Optional<?> value) {
        return value.isPresent() ? query(name, value.get()) : this;
    }

    /** Sets a header. */
    public CallBuilder header(String name, String value) {
        headers = headers.with(name, value);
        return this;
    }

    /** Sets a header if it has a value. */
    public CallBuilder header(String name, Optional<String> value) {
        return value.isPresent() ? header(name, value.get()) : this;
    }

    /** Sets headers. */
    public CallBuilder headers(Map<String, String> more) {
        more.forEach(this::header);
        return this;
    }

    /** Sends {@code content} of the given media type. */
    public CallBuilder body(String mediaType, Body content) {
        body = content.resolve(runtime.json());
        return header("Content-Type", mediaType);
    }

    /** Sends the protocol's own JSON, whatever the user's codec. */
    public CallBuilder json(Object content) {
        body = Body.json(content).resolve(WIRE);
        return header("Content-Type", "application/json");
    }

    /** Sets what this very call allows, where its operation alone does not tell. */
    public CallBuilder replay(Replay replay) {
        scope = scope.with(replay);
        return this;
    }

    /** Asks for a successful answer's body to be handed over unread. */
    public CallBuilder streamed() {
        streamed = true;
        return this;
    }

    /** Ends the description with how the answer is read. */
    public <T> ApiCall<T> decode(Decoder<T> decoder) {
        return new ApiCall<>(runtime, scope, request(), decoder);
    }

    private TransportRequest request() {
        boolean foreign = scope.endpoint().filter(Endpoint::foreign).isPresent();
        return TransportRequest.builder()
                .method(method)
                .uri(uri())
                .headers(foreign ? headers : headers.with(scope.options().headers()))
                .body(Optional.ofNullable(body))
                .timeout(Duration.ZERO) // each attempt has its own
                .streamed(streamed)
                .build();
    }

    private URI uri() {
        if (scope.endpoint().isPresent()) {
            return scope.endpoint().get().uri(path + query);
        }
        String base = runtime.config().baseUrl().toString().replaceAll("/+$", "");
        return URI.create(base + path + query);
    }
}
