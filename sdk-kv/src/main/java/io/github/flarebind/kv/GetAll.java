package io.github.flarebind.kv;

import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Parts.Ended;
import io.github.flarebind.kv.internal.KvLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads any number of keys, in chunks, a few at a time; a chunk whose values are too large together is halved. */
final class GetAll<V> {
    private static final int WIDTH = 4;
    private static final int TOO_LARGE = 413;

    private final Iterator<String> keys;
    private final Function<List<String>, ApiCall<Map<String, V>>> call;
    private final Deque<List<String>> halves = new ArrayDeque<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, V> found = new LinkedHashMap<>();

    GetAll(Iterator<String> keys, Function<List<String>, ApiCall<Map<String, V>>> call) {
        this.keys = keys;
        this.call = call;
    }

    /** What was found, in the order in which it was asked for. */
    Map<String, V> run(Parts parts) throws InterruptedException {
        parts.each(WIDTH, this::next, call, this::ended);
        Map<String, V> inOrder = new LinkedHashMap<>();
        asked.forEach(key -> Optional.ofNullable(found.get(key)).ifPresent(value -> inOrder.put(key, value)));
        return Collections.unmodifiableMap(inOrder);
    }

    private Optional<List<String>> next() {
        if (!halves.isEmpty()) {
            return Optional.of(halves.remove());
        }
        List<String> chunk = new ArrayList<>();
        while (keys.hasNext() && chunk.size() < KvLimits.BULK_GET_KEYS) {
            String key = KvRules.key(keys.next());
            if (asked.add(key)) {
                chunk.add(key);
            }
        }
        return chunk.isEmpty() ? Optional.empty() : Optional.of(chunk);
    }

    private void ended(Ended<List<String>, Map<String, V>> ended) {
        ended.value().ifPresent(found::putAll);
        ended.failure().ifPresent(failure -> halve(ended.part(), failure));
    }

    private void halve(List<String> chunk, RuntimeException failure) {
        boolean tooLarge = failure instanceof ApiException told && told.status() == TOO_LARGE;
        if (!tooLarge || chunk.size() == 1) {
            throw failure;
        }
        halves.add(chunk.subList(0, chunk.size() / 2));
        halves.add(chunk.subList(chunk.size() / 2, chunk.size()));
    }
}
