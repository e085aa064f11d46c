package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPair;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What users can ask the in-memory KV to be like. */
class KvTraitsTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final KvNamespace kv = cloudflare.kv("cache");

    @AfterEach
    void close() {
        cloudflare.close();
    }

    private void pass(long seconds) {
        cloudflare.time().advance(Duration.ofSeconds(seconds));
    }

    @Test
    void withoutTraitsEveryReadTellsTheLastWrite() {
        kv.put("k", "one");
        assertThat(kv.get("k")).contains("one");

        kv.put("k", "two");

        assertThat(kv.get("k")).contains("two");
    }

    @Test
    void aStaleReadTellsForAMinuteWhatWasToldFirst() {
        cloudflare.kvTraits(KvTrait.STALE_READS);
        kv.put("k", "one");
        assertThat(kv.get("k")).contains("one");
        kv.put("k", "two");

        pass(59);
        assertThat(kv.get("k")).contains("one");
        assertThat(kv.getWithMetadata("k").orElseThrow().value()).isEqualTo("one");

        pass(1);
        assertThat(kv.get("k")).contains("two");
    }

    @Test
    void absenceIsRememberedToo() {
        cloudflare.kvTraits(KvTrait.STALE_READS);
        assertThat(kv.get("k")).isEmpty();
        kv.put("k", "v");

        assertThat(kv.get("k")).isEmpty();
        assertThat(kv.list().items()).extracting(KvKey::name).containsExactly("k");

        pass(60);
        assertThat(kv.get("k")).contains("v");
    }

    @Test
    void aDeletedKeyIsStillTold() {
        cloudflare.kvTraits(KvTrait.STALE_READS);
        kv.put("k", "v");
        assertThat(kv.get("k")).contains("v");
        kv.delete("k");

        assertThat(kv.get("k")).contains("v");

        pass(60);
        assertThat(kv.get("k")).isEmpty();
    }

    @Test
    void anExpiredKeyIsNotToldForLonger() {
        cloudflare.kvTraits(KvTrait.STALE_READS);
        kv.put(
                "k",
                Body.of("v"),
                KvPutOptions.builder().expirationTtl(Duration.ofSeconds(60)).build());
        pass(30);
        assertThat(kv.get("k")).contains("v");

        pass(30);

        assertThat(kv.get("k")).isEmpty();
    }

    @Test
    void takenOffItIsAsBefore() {
        cloudflare.kvTraits(KvTrait.STALE_READS);
        assertThat(kv.get("k")).isEmpty();
        kv.put("k", "v");

        cloudflare.kvTraits();

        assertThat(kv.get("k")).contains("v");
    }

    @Test
    void aKeyIsWrittenOnceASecond() {
        cloudflare.kvTraits(KvTrait.ONE_WRITE_A_SECOND);
        KvNamespace once = kv.with(CallOptions.builder().attempts(1).build());
        once.put("k", "one");
        once.put("other", "v");

        assertThatThrownBy(() -> once.put("k", "two")).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(() -> once.delete("k")).isInstanceOf(RateLimitedException.class);
        assertThat(kv.get("k")).contains("one");

        pass(1);
        once.put("k", "two");
        assertThat(kv.get("k")).contains("two");
    }

    @Test
    void pairsOfOneKeyWaitForTheirSecond() {
        cloudflare.kvTraits(KvTrait.ONE_WRITE_A_SECOND);

        BulkResult<String> result = kv.putAll(List.of(KvPair.of("k", "1"), KvPair.of("k", "2"), KvPair.of("k", "3")));

        assertThat(result).isEqualTo(new BulkResult<>(3, Map.of(), Map.of()));
        assertThat(kv.get("k")).contains("3");
    }

    @Test
    void aStaleReadIsToldToEveryKindOfRead() {
        cloudflare.kvTraits(KvTrait.STALE_READS);
        kv.put("k", "one");
        kv.get(List.of("k", "none"));
        kv.putAll(List.of(KvPair.of("k", "two"), KvPair.of("none", "v")));

        assertThat(kv.getAll(List.of("k", "none"))).isEqualTo(Map.of("k", "one"));
        assertThat(kv.getBytesWithMetadata("none")).isEmpty();
        assertThat(kv.getStream("k").orElseThrow().text()).isEqualTo("one");
        pass(60);
        assertThat(kv.getAll(List.of("k", "none"))).isEqualTo(Map.of("k", "two", "none", "v"));
    }
}
