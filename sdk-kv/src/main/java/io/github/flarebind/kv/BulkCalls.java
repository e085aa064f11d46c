package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests of bulk writes; each answers with the keys that were not done. */
final class BulkCalls {
    private static final Body OPENING = Body.of("[");
    private static final Body COMMA = Body.of(",");
    private static final Body CLOSING = Body.of("]");

    private BulkCalls() {}

    /** A pair that goes by itself. */
    static ApiCall<Set<String>> put(KvCalls calls, PutItem item) {
        return calls.put(item.key(), item.wire(), item.alone().orElseThrow(), answer -> {
            Decoder.done().decode(answer);
            return Set.of();
        });
    }

    static ApiCall<Set<String>> put(KvCalls calls, List<PutItem> items) {
        return calls.onNamespace(KvOperation.BULK_PUT, items.size() + " keys in namespace " + calls.namespace())
                .put("bulk")
                .body("application/json", array(items))
                .decode(undone(items));
    }

    /** The array of their JSON, which is not written a second time. */
    private static Body array(List<PutItem> items) {
        List<Body> parts = new ArrayList<>();
        parts.add(OPENING);
        for (PutItem item : items) {
            if (parts.size() > 1) {
                parts.add(COMMA);
            }
            parts.add(item.wire());
        }
        parts.add(CLOSING);
        return Body.concat(parts.toArray(Body[]::new));
    }

    /** A key that goes by itself. */
    static ApiCall<Set<String>> delete(KvCalls calls, DeleteItem item) {
        return calls.delete(item.key(), answer -> {
            Decoder.deleted(KvProduct.KEY_NOT_FOUND).decode(answer);
            return Set.of();
        });
    }

    static ApiCall<Set<String>> delete(KvCalls calls, List<DeleteItem> items) {
        return calls.onNamespace(KvOperation.BULK_DELETE, items.size() + " keys in namespace " + calls.namespace())
                .post("bulk", "delete")
                .json(items.stream().map(DeleteItem::key).toList())
                .decode(undone(items));
    }

    /** The service names the keys that it did not do; an answer without a result has done them all. */
    private static Decoder<Set<String>> undone(List<? extends BulkItem<?>> items) {
        return answer -> {
            Set<String> undone =
                    answer.envelope(ResultReader.tree(BulkCalls::unsuccessful)).result();
            return undone == null ? Set.of() : ofThese(items, undone);
        };
    }

    private static Set<String> unsuccessful(WireObject result) throws IOException {
        if (!result.node().isObject()) {
            throw new IOException("the result is not an object");
        }
        return new HashSet<>(result.list("unsuccessful_keys", key -> key.node().asText()));
    }

    /** A key by a name that was not sent is one of these, nobody knows which: then none of them counts as done. */
    private static Set<String> ofThese(List<? extends BulkItem<?>> items, Set<String> undone) throws IOException {
        Set<String> sent = items.stream().map(BulkItem::key).collect(Collectors.toSet());
        if (!sent.containsAll(undone)) {
            throw new IOException("unsuccessful_keys has a key that was not sent");
        }
        return undone;
    }
}
