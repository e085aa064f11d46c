package io.github.flarebind.kv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JSON of one pair in a bulk put. It is written when the pair is read, so that its value need not be held beside it. */
final class PairJson {
    private PairJson() {}

    /** {@code pair} with its {@code value} and {@code metadata} written by the user's codec. */
    static Body of(KvPair pair, Body value, Optional<Body> metadata) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", pair.key());
        if (value.kind() == Body.Kind.BYTES) {
            json.put("value", read(value)).put("base64", true); // Jackson writes bytes as Base64
        } else {
            json.put("value", text(value));
        }
        pair.options().expiration().ifPresent(at -> json.put("expiration", at.getEpochSecond()));
        pair.options().expirationTtl().ifPresent(ttl -> json.put("expiration_ttl", ttl.toSeconds()));
        // as it was written: read as a number it could lose digits
        metadata.ifPresent(written -> json.putRawValue("metadata", new RawValue(whole(text(written)))));
        return written(json);
    }

    private static Body written(ObjectNode json) {
        try {
            return Body.of(WireJson.mapper().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot fail", e);
        }
    }

    /** A codec may write what is no JSON, and it would break the pairs around it. */
    private static String whole(String json) {
        try (JsonParser parser = WireJson.mapper().createParser(json)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(
                        "the metadata, as the codec has written it, is more than one JSON value");
            }
            return json;
        } catch (IOException e) {
            throw new IllegalArgumentException("the metadata, as the codec has written it, is no JSON", e);
        }
    }

    private static String text(Body body) {
        return new String(read(body), StandardCharsets.UTF_8);
    }

    private static byte[] read(Body body) {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BodySourceException("reading", "the value of a pair", "the source failed: " + e, e);
        }
    }
}
