package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.ClientRuntime;
import java.util.Optional;

/**
 * A pair on its way.
 *
 * @param key the key
 * @param wire what is sent: the value by itself, or the JSON of the pair
 * @param alone where it goes by itself, what stands beside the value
 * @param tries how often it was sent
 */
record PutItem(String key, Body wire, Optional<KvPutOptions> alone, int tries) implements BulkItem<PutItem> {
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
        KvRules.unread(pair.key(), value);
        Optional<Body> metadata = pair.options().metadata().map(Body::json).map(json -> json.resolve(runtime.json()));
        metadata.ifPresent(json -> KvRules.metadata(pair.key(), json));
        pair.options().expiration().ifPresent(expiration -> KvRules.expiration(expiration, runtime.time()));
        boolean alone = runtime.onWranglerDev() || value.length().orElseThrow() > LARGE;
        return alone
                ? new PutItem(pair.key(), value, Optional.of(pair.options()), 0)
                : new PutItem(pair.key(), PairJson.of(pair, value, metadata), Optional.empty(), 0);
    }

    @Override
    public long bytes() {
        return wire.length().orElseThrow();
    }

    @Override
    public boolean single() {
        return alone.isPresent();
    }

    @Override
    public PutItem again() {
        return new PutItem(key, wire, alone, tries + 1);
    }
}
