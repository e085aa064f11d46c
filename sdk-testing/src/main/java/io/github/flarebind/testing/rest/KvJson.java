package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.testing.engine.KvRecord;
import io.github.flarebind.testing.engine.KvStore;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** KV's own things as JSON. */
final class KvJson {
    private static final ObjectReader READER =
            WireJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private KvJson() {}

    static ObjectNode info(KvStore store) {
        ObjectNode info = Envelopes.object().put("id", store.id()).put("title", store.title());
        info.put("supports_url_encoding", true);
        store.jurisdiction().ifPresent(jurisdiction -> info.put("jurisdiction", jurisdiction));
        return info;
    }

    /** {@code key} with the expiration and the metadata that there are. */
    static ObjectNode described(ObjectNode key, KvRecord entry) {
        entry.expiration().ifPresent(seconds -> key.put("expiration", seconds));
        entry.metadata().ifPresent(json -> key.set("metadata", stored(json)));
        return key;
    }

    /** JSON that was checked when it came. */
    static JsonNode stored(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), refused(0, "the stored metadata is not JSON"));
    }

    /** One whole JSON value, and nothing behind it. */
    static JsonNode read(byte[] text, ServiceException refusal) {
        try {
            JsonNode value = READER.readTree(text);
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (IOException e) {
            // told by the refusal: the parser's own words may quote what is stored
        }
        throw refusal;
    }

    /** What came of a bulk write to so many distinct keys. */
    static ObjectNode outcome(long distinct, List<String> left) {
        ObjectNode outcome = Envelopes.object().put("successful_key_count", distinct - left.size());
        left.forEach(outcome.putArray("unsuccessful_keys")::add);
        return outcome;
    }

    static ServiceException refused(int code, String message) {
        return new ServiceException(ServiceException.Kind.INVALID, code, message);
    }
}
