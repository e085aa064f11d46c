package io.github.flarebind.kv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The requests of bulk writes; each answers with the keys that were not done. */
final class BulkCalls {
    private BulkCalls() {}

    /** A pair that goes by itself. */
    static ApiCall<Set<String>> put(KvCalls calls, PutItem item) {
        return calls.put(item.key(), item.value(), item.pair().options(), answer -> {
            Decoder.done().decode(answer);
            return Set.of();
        });
    }

    static ApiCall<Set<String>> put(KvCalls calls, List<PutItem> items) {
        return calls.onNamespace(KvOperation.BULK_PUT, items.size() + " keys in namespace " + calls.namespace())
                .put("bulk")
                .json(items.stream().map(BulkCalls::json).toList())
                .decode(BulkCalls::undone);
    }

    private static ObjectNode json(PutItem item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", item.key());
        if (item.value().kind() == Body.Kind.BYTES) {
            json.put("value", read(item.value())).put("base64", true); // Jackson writes bytes as Base64
        } else {
            json.put("value", new String(read(item.value()), StandardCharsets.UTF_8));
        }
        item.pair().options().expiration().ifPresent(at -> json.put("expiration", at.getEpochSecond()));
        item.pair().options().expirationTtl().ifPresent(ttl -> json.put("expiration_ttl", ttl.toSeconds()));
        item.metadata().ifPresent(metadata -> json.set("metadata", tree(metadata)));
        return json;
    }

    private static JsonNode tree(Body json) {
        try (InputStream in = json.open()) {
            return WireJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("what the codec has written is no JSON", e);
        }
    }

    private static byte[] read(Body body) {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the value of a pair cannot be read", e);
        }
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
                .decode(BulkCalls::undone);
    }

    /** The service names the keys that it did not do; an answer without a result has done them all. */
    private static Set<String> undone(Answer answer) throws IOException {
        WireObject result = answer.envelope(ResultReader.tree(wire -> wire)).result();
        return result == null
                ? Set.of()
                : new HashSet<>(
                        result.list("unsuccessful_keys", key -> key.node().asText()));
    }
}
