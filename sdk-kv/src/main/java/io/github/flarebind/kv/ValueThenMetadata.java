package io.github.flarebind.kv;

import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value and then its metadata, by two requests: a bulk get cannot carry bytes.
 *
 * @param calls the calls of the namespace
 * @param key the key
 * @param value asks for the value, which comes without metadata
 * @param drop is given a value that comes to nothing
 */
record ValueThenMetadata<V>(
        KvCalls calls, String key, Function<ReadCalls, ApiCall<Optional<KvEntry<V>>>> value, Consumer<V> drop)
        implements Plan.Work<Optional<KvEntry<V>>> {
    @Override
    public Optional<KvEntry<V>> run(Parts parts) {
        Optional<KvEntry<V>> found = value.apply(calls.in(parts).reads()).await();
        return found.isEmpty() ? found : completed(found.get(), parts);
    }

    /** Empty when the key went away between the two. */
    private Optional<KvEntry<V>> completed(KvEntry<V> found, Parts parts) {
        Optional<KvEntry<V>> entry = Optional.empty();
        try {
            entry = calls.in(parts).reads().metadata(key, found).await();
            return entry;
        } finally {
            if (entry.isEmpty()) {
                drop.accept(found.value());
            }
        }
    }
}
