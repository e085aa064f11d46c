package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.ApiRequest;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A request to any endpoint, described by what is done to its builder. */
public final class AnyRequest implements ApiRequest {
    private final ClientRuntime runtime;
    private final AnyOperation operation;
    private final CallOptions options;
    private final UnaryOperator<CallBuilder> description;

    private AnyRequest(
            ClientRuntime runtime,
            AnyOperation operation,
            CallOptions options,
            UnaryOperator<CallBuilder> description) {
        this.runtime = runtime;
        this.operation = operation;
        this.options = options;
        this.description = description;
    }

    static AnyRequest of(ClientRuntime runtime, String method, String path) {
        AnyOperation operation = new AnyOperation(method, ApiPath.literal(path), Replay.UNSAFE);
        return new AnyRequest(runtime, operation, CallOptions.defaults(), call -> call.at(method, path));
    }

    private AnyRequest and(UnaryOperator<CallBuilder> more) {
        return new AnyRequest(runtime, operation, options, call -> more.apply(description.apply(call)));
    }

    @Override
    public ApiRequest query(String name, Object value) {
        requireNonNull(name, "name is null");
        requireNonNull(value, "the value of a query parameter is null; leave the parameter out");
        String encoded = ApiPath.encode(name);
        return and(call -> call.query(encoded, value));
    }

    @Override
    public ApiRequest header(String name, String value) {
        requireNonNull(name, "name is null");
        requireNonNull(value, "the value of a header is null; leave the header out");
        return and(call -> call.header(name, value));
    }

    @Override
    public ApiRequest body(Body body) {
        requireNonNull(body, "body is null");
        String type = switch (body.kind()) {
            case TEXT -> "text/plain; charset=utf-8";
            case BYTES -> "application/octet-stream";
            case JSON -> "application/json";
        };
        // first the body, then what was said of headers, whatever the order in which the caller said it
        return new AnyRequest(runtime, operation, options, call -> description.apply(call.body(type, body)));
    }

    @Override
    public ApiRequest replay(Replay replay) {
        requireNonNull(replay, "replay is null");
        return new AnyRequest(runtime, operation.with(replay), options, description);
    }

    @Override
    public ApiRequest with(CallOptions later) {
        return new AnyRequest(runtime, operation, options.merge(later), description);
    }

    @Override
    public <T> T as(Class<T> type) {
        return as(TypeRef.of(type));
    }

    @Override
    public <T> T as(TypeRef<T> type) {
        requireNonNull(type, "type is null");
        return await(Decoder.result(ResultReader.tree(result -> value(result).json(type))));
    }

    @Override
    public <T> Page<T> asPage(Class<T> item) {
        requireNonNull(item, "item is null");
        return await(answer ->
                page(answer.envelope(ResultReader.tree(list -> list.elements(element -> item(element, item))))));
    }

    private <T> T item(WireObject element, Class<T> type) throws IOException {
        if (element.node().isNull()) {
            throw new IOException("an item of the page is null");
        }
        return value(element).json(type);
    }

    private static <T> Page<T> page(Envelope<List<T>> envelope) throws IOException {
        List<T> items = Decoder.items(envelope);
        Optional<String> cursor = NextPage.cursor(envelope.info());
        return new Page<>(items, cursor.isPresent() ? cursor : NextPage.number(envelope.info(), items.size()));
    }

    private JsonValue value(WireObject json) {
        return JsonValue.of(json.node().toString(), runtime.json());
    }

    @Override
    public void send() {
        await(Decoder.done());
    }

    @Override
    public byte[] bytes() {
        return await(Answer::bytes);
    }

    private <T> T await(Decoder<T> decoder) {
        return description
                .apply(runtime.call(operation, operation.path(), options))
                .decode(decoder)
                .await();
    }

    @Override
    public String toString() {
        return operation.label() + ' ' + operation.path();
    }

    /** The operation of an endpoint that is not listed. */
    private record AnyOperation(String label, String path, Replay replay) implements Operation {
        private static final Product API = new AnyProduct("API");

        AnyOperation with(Replay other) {
            return new AnyOperation(label, path, other);
        }

        @Override
        public Product product() {
            return API;
        }

        @Override
        public String permission() {
            return "that its documentation names";
        }
    }

    /** The API at large, whose codes are not known here. */
    private record AnyProduct(String name) implements Product {}
}
