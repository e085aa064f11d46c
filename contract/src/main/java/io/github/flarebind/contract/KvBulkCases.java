package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.KV_BULK;
import static io.github.flarebind.contract.Difference.KV_METADATA;
import static io.github.flarebind.contract.Difference.KV_RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvPair;
import io.github.flarebind.kv.KvPutOptions;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Any number of keys at once. */
@Checked(
        value = {LOCAL_RUNTIME, DOCUMENTATION},
        differs = KV_BULK)
abstract class KvBulkCases extends KvReadCases {
    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj("key-%04d"::formatted).toList();
    }

    private static List<KvPair> pairs(int count) {
        return keys(count).stream()
                .map(key -> KvPair.of(key, "value of " + key))
                .toList();
    }

    @Test
    void anyNumberOfKeysIsStoredReadAndDeleted() {
        BulkResult<String> stored = kv.putAll(pairs(250));
        assertThat(stored).isEqualTo(new BulkResult<>(250, Map.of(), Map.of()));
        List<String> asked = new ArrayList<>(keys(251));
        Collections.reverse(asked);

        Map<String, String> found = kv.getAll(asked);

        assertThat(found).hasSize(250).containsEntry("key-0249", "value of key-0249");
        assertThat(found.keySet()).containsExactlyElementsOf(asked.subList(1, 251));
        assertThat(kv.deleteAll(asked).done()).isEqualTo(251);
        assertThat(kv.list().items()).isEmpty();
    }

    @Test
    void everyKindOfValueIsStored() {
        byte[] bytes = {0, -1, (byte) 0xc3};
        byte[] large = new byte[1_500_000];
        large[1_499_999] = 7;

        assertThat(kv.putAll(List.of(
                                KvPair.of("text", "hällo \uD83D\uDE48"),
                                KvPair.of("bytes", Body.of(bytes)),
                                KvPair.of("json", Body.json(Map.of("a", 1))),
                                KvPair.of("empty", ""),
                                KvPair.of("large", Body.of(large))))
                        .complete())
                .isTrue();

        assertThat(kv.get("text")).contains("hällo \uD83D\uDE48");
        assertThat(kv.getBytes("bytes")).contains(bytes);
        assertThat(kv.getJson("json", Map.class)).contains(Map.of("a", 1));
        assertThat(kv.get("empty")).contains("");
        assertThat(kv.getBytes("large")).contains(large);
    }

    @Test
    void whatStandsBesideAValueIsStoredWithIt() {
        KvPutOptions beside = metadata(Map.of("by", "Ada"));

        kv.putAll(List.of(new KvPair("k", Body.of("v"), beside), KvPair.of("plain", "v")));

        assertThat(kv.list().items().get(0).metadata().orElseThrow().json(Object.class))
                .isEqualTo(Map.of("by", "Ada"));
        assertThat(kv.list().items().get(1).metadata()).isEmpty();
    }

    @Test
    void ofPairsWithOneKeyTheLastOneWins() {
        List<KvPair> pairs = IntStream.range(0, 20)
                .mapToObj(i -> KvPair.of("k", "value " + i))
                .toList();

        assertThat(kv.putAll(pairs).done()).isEqualTo(20);

        assertThat(kv.get("k")).contains("value 19");
    }

    @Test
    void whatKvDoesNotTakeIsToldAndTheRestIsStored() {
        BulkResult<String> result = kv.putAll(List.of(
                KvPair.of("large", Body.of(new byte[25 * 1024 * 1024 + 1])),
                new KvPair("metadata", Body.of("v"), metadata("x".repeat(1023))),
                KvPair.of("good", "v")));

        assertThat(result.done()).isEqualTo(1);
        assertThat(result.failed().keySet()).containsExactlyInAnyOrder("large", "metadata");
        assertThat(result.failed().get("large")).contains("26214401 bytes", "26214400");
        assertThat(kv.list().items()).extracting(KvKey::name).containsExactly("good");
        assertThatThrownBy(() -> KvPair.of("", "v")).isInstanceOf(IllegalArgumentException.class);
        assertThat(kv.deleteAll(List.of("good", "..")).failed()).containsOnlyKeys("..");
    }

    @Test
    @Checked(CLIENT)
    void aValueThatCannotBeReadIsToldAndTheRestIsStored() {
        Body unread = Body.stream(InputStream.nullInputStream(), 3);
        BulkResult<String> result = kv.putAll(List.of(KvPair.of("short", unread), KvPair.of("whole", "v")));
        assertThat(result.done()).isEqualTo(1);
        assertThat(result.failed()).containsOnlyKeys("short");
        assertThat(kv.get("whole")).contains("v");
    }

    @Test
    @Checked(value = CLIENT, behaviour = "A bulk call of nothing does nothing")
    void nothingIsNothing() {
        assertThat(kv.putAll(List.of())).isEqualTo(new BulkResult<>(0, Map.of(), Map.of()));
        assertThat(kv.deleteAll(List.of()).complete()).isTrue();
        assertThat(kv.getAll(List.of())).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void jsonAndMetadataOfManyKeys() {
        assumeMetadataWithValues();
        kv.putAll(List.of(new KvPair("10", Body.of("[1]"), metadata("m")), KvPair.of("2", "[2]")));

        assertThat(kv.getAllJson(List.of("2", "10"), new TypeRef<List<Integer>>() {}))
                .isEqualTo(Map.of("10", List.of(1), "2", List.of(2)));
        assertThat(kv.getAllWithMetadata(List.of("10", "2")))
                .hasEntrySatisfying(
                        "10",
                        entry -> assertThat(entry.metadata().orElseThrow().json(String.class))
                                .isEqualTo("m"))
                .hasSize(2);
    }

    @Test
    @Checked(CLIENT)
    void ofAnyNumberOfKeysTheOneThatIsNoJsonIsNamed() {
        kv.put("a", "1");
        kv.put("b", "no json");

        assertThatThrownBy(() -> kv.getAllJson(List.of("a", "b"), Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key 'b'");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void aBulkOnNoNamespaceFailsWhole() {
        assumeNamespacesAreMade();

        assertThatThrownBy(() -> binding("00000000000000000000000000000bad").putAll(pairs(3)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(CLIENT)
    void aLargeValueThatIsCutShortIsToldAndTheRestIsStored() {
        Body unread = Body.stream(InputStream.nullInputStream(), 2_000_000);

        BulkResult<String> result = kv.putAll(List.of(KvPair.of("short", unread), KvPair.of("whole", "v")));

        assertThat(result.done()).isEqualTo(1);
        assertThat(result.failed()).containsOnlyKeys("short");
        assertThat(kv.list().items()).extracting(KvKey::name).containsExactly("whole");
    }

    @Test
    void aLargeValueIsStoredWithWhatStandsBesideIt() {
        kv.putAll(List.of(new KvPair("k", Body.of(new byte[1_500_000]), metadata("m"))));

        assertThat(kv.getBytes("k").orElseThrow()).hasSize(1_500_000);
        assertThat(kv.list().items().get(0).metadata().orElseThrow().json(String.class))
                .isEqualTo("m");
    }

    @Test
    void everyKindOfKeyGoesThroughEveryBulkCall() {
        List<String> odd = List.of(
                "/ %?#+:.&", "a\"\r\nb\\", "\u0001\u007F\u2028", "...", "\uD83D\uDE48".repeat(128), "é".repeat(256));

        assertThat(kv.putAll(odd.stream()
                                .map(key -> new KvPair(key, Body.of("of " + key), metadata(key.substring(0, 2))))
                                .toList())
                        .complete())
                .isTrue();
        assertThat(kv.getAll(odd).keySet()).containsExactlyElementsOf(odd);
        odd.forEach(key -> assertThat(kv.get(key)).contains("of " + key));
        assertThat(kv.deleteAll(odd).done()).isEqualTo(odd.size());
        assertThat(kv.list().items()).isEmpty();
    }
}
