package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPair;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the README about many keys of KV; {@link ReadmeTest} has the others. */
class ReadmeKvTest {
    /** Stands in for a logger. */
    private record Log(List<String> told) {
        void warn(String message, String key, String why) {
            told.add(message + key + why);
        }
    }

    @Test
    void bulk() {
        Log log = new Log(new ArrayList<>());
        try (InMemoryCloudflare memory = InMemoryCloudflare.create()) {
            KvNamespace cache = memory.kv("cache");
            // snippet: kv-bulk
            BulkResult<String> stored = cache.putAll(List.of(KvPair.of("a", "1"), KvPair.of("b", "2")));
            stored.failed().forEach((key, why) -> log.warn("{}: {}", key, why));

            Map<String, String> found = cache.getAll(List.of("a", "b", "c")); // those that there are
            cache.deleteAll(found.keySet());
            // end
            assertThat(stored.done()).isEqualTo(2);
            assertThat(log.told()).isEmpty();
            assertThat(found).isEqualTo(Map.of("a", "1", "b", "2"));
            assertThat(cache.list().items()).isEmpty();
        }
    }
}
