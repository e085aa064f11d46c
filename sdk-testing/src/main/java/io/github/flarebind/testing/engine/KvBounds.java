package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.KEY_TOO_LONG;
import static io.github.flarebind.testing.engine.ServiceException.Kind.TOO_LARGE;

import io.github.flarebind.kv.internal.KvLimits;
import java.nio.charset.StandardCharsets;

/** The bounds of keys, values and metadata, with the service's own texts. */
final class KvBounds {
    private static final int INVALID = 10001;

    private KvBounds() {}

    static void checkKey(String key) {
        if (key.isEmpty()) {
            throw new ServiceException(ServiceException.Kind.INVALID, INVALID, "Key names must not be empty");
        }
        if (key.equals(".") || key.equals("..")) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID,
                    INVALID,
                    "Illegal key name \"" + key + "\". Please use a different name.");
        }
        checkLength(key);
    }

    /** Refuses a key, or the beginning of one, that is too long. */
    static void checkLength(String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > KvLimits.KEY_BYTES) {
            throw new ServiceException(
                    KEY_TOO_LONG,
                    INVALID,
                    "UTF-8 encoded length of " + bytes + " exceeds key length limit of " + KvLimits.KEY_BYTES + ".");
        }
    }

    static void checkMetadata(String json) {
        checkSize("Metadata", json.getBytes(StandardCharsets.UTF_8).length, KvLimits.METADATA_BYTES);
    }

    static void checkValue(byte[] value) {
        checkSize("Value", value.length, KvLimits.VALUE_BYTES);
    }

    private static void checkSize(String what, int bytes, int limit) {
        if (bytes > limit) {
            throw new ServiceException(
                    TOO_LARGE, INVALID, what + " length of " + bytes + " exceeds limit of " + limit + ".");
        }
    }
}
