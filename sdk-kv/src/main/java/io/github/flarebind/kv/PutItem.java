package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.ClientRuntime;
import java.util.Optional;

/**
 * A pair on its way.
 *
 * @param pair what the caller gave
 * @param value its value, with JSON written
 * @param metadata its metadata, written
 * @param tries how often it was sent
 */
record PutItem(KvPair pair, Body value, Optional<Body> metadata, int tries) implements BulkItem<PutItem> {
    /** From here on a value goes by itself, as it is: Base64 would make it a third larger. */
    private static final int LARGE = 1024 * 1024;

    /**
     * A pair that was not sent yet.
     *
     * @throws IllegalArgumentException when it is more than KV takes
     */
    static PutItem of(KvPair pair, ClientRuntime runtime) {
        Body value = pair.value().resolve(runtime.json());
        KvRules.value(pair.key(), value);
        Optional<Body> metadata = pair.options().metadata().map(Body::json).map(json -> json.resolve(runtime.json()));
        metadata.ifPresent(json -> KvRules.metadata(pair.key(), json));
        pair.options().expiration().ifPresent(expiration -> KvRules.expiration(expiration, runtime.time()));
        return new PutItem(pair, value, metadata, 0);
    }

    @Override
    public String key() {
        return pair.key();
    }

    @Override
    public long bytes() {
        return value.length().orElseThrow();
    }

    @Override
    public boolean large() {
        return bytes() > LARGE;
    }

    @Override
    public PutItem again() {
        return new PutItem(pair, value, metadata, tries + 1);
    }
}
