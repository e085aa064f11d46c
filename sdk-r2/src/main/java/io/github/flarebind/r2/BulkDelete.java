package io.github.flarebind.r2;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Parts.Ended;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.r2.internal.R2Product;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deletes any number of objects, a few requests at a time; keys that the service did not manage for the moment are sent again,
 * and they alone.
 */
final class BulkDelete {
    private static final int WIDTH = 4;
    private static final int TRIES = 3;

    private final Parts parts;
    private final Iterator<String> keys;
    private final DeleteRule rule;
    private final Deque<String> again = new ArrayDeque<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private @Nullable String held;
    private long done;

    BulkDelete(Parts parts, Iterable<String> keys, DeleteRule rule) {
        this.parts = parts;
        this.keys = keys.iterator();
        this.rule = rule;
    }

    /** Deletes all; {@code call} tells which keys of a request were not deleted, and why. */
    BulkResult<String> run(Function<List<String>, ApiCall<Map<String, ApiError>>> call) throws InterruptedException {
        parts.each(WIDTH, this::next, call, this::ended);
        return new BulkResult<>(done, failed, Map.of());
    }

    private Optional<List<String>> next() throws InterruptedException {
        List<String> chunk = new ArrayList<>();
        for (String key = peek(); key != null && takes(chunk, key); key = peek()) {
            chunk.add(key);
            held = null;
        }
        if (chunk.isEmpty() && !again.isEmpty()) {
            parts.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1000)));
            while (!again.isEmpty() && chunk.size() < R2Limits.DELETE_KEYS) {
                chunk.add(again.remove());
            }
        }
        return chunk.isEmpty() ? Optional.empty() : Optional.of(chunk);
    }

    private @Nullable String peek() {
        while (held == null && keys.hasNext()) {
            held = checked(keys.next());
        }
        return held;
    }

    /** A key that cannot be sent fails by itself. */
    private @Nullable String checked(String key) {
        try {
            return rule.checked(key);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            failed.put(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private boolean takes(List<String> chunk, String key) {
        boolean alone = rule.alone(key) || (!chunk.isEmpty() && rule.alone(chunk.get(0)));
        return chunk.isEmpty() || (!alone && chunk.size() < R2Limits.DELETE_KEYS);
    }

    private void ended(Ended<List<String>, Map<String, ApiError>> ended) {
        ended.failure().ifPresent(BulkDelete::requireMore);
        for (String key : ended.part()) {
            if (ended.failure().isPresent()) {
                failed.put(key, String.valueOf(ended.failure().get().getMessage()));
            } else {
                told(key, Optional.ofNullable(ended.value().orElseThrow().get(key)));
            }
        }
    }

    private void told(String key, Optional<ApiError> error) {
        if (error.isEmpty()) {
            failed.remove(key); // of the same key before
            done++;
        } else if (R2Product.passes(error.get()) && tries.merge(key, 1, Integer::sum) < TRIES) {
            again.add(key);
        } else {
            failed.put(key, words(error.get()));
        }
    }

    private static String words(ApiError error) {
        return error.code() == 0 ? error.message() : "code " + error.code() + ", " + error.message();
    }

    /** What is refused to one request is refused to every one, but for a rule that holds a single object. */
    private static void requireMore(RuntimeException failure) {
        if (failure instanceof AuthenticationException
                || failure instanceof NotFoundException
                || (failure instanceof PermissionDeniedException denied && !locked(denied))) {
            throw failure;
        }
    }

    private static boolean locked(PermissionDeniedException denied) {
        return denied.errors().stream().anyMatch(error -> error.code() == R2Product.OBJECT_LOCKED);
    }

    /** How a wire takes keys. */
    interface DeleteRule {
        /** Returns the key; refuses one that cannot be sent. */
        String checked(String key);

        /** Whether it goes by itself. */
        boolean alone(String key);
    }
}
