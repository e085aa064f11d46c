package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.KV_EXPIRATIONS;
import static io.github.flarebind.contract.Difference.KV_METADATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.kv.KvEntry;
import io.github.flarebind.kv.KvPutOptions;
import io.github.flarebind.kv.KvStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are read: as streams, with their metadata, and many at once. */
@Checked(LOCAL_RUNTIME)
abstract class KvReadCases extends KvSetUp {
    private static final byte[] ALL_BYTES = allBytes();
    private static final TypeRef<Map<String, Integer>> COUNTS = new TypeRef<>() {};

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    @Test
    void aStreamGivesTheBytesAndTheirNumber() throws IOException {
        kv.put("k", Body.of(ALL_BYTES));

        try (KvStream value = kv.getStream("k").orElseThrow()) {
            assertThat(value.length()).hasValue(256);
            assertThat(value.expiration()).isEmpty();
            assertThat(value.stream().readAllBytes()).isEqualTo(ALL_BYTES);
        }
    }

    @Test
    @Checked(CLIENT)
    void aStreamIsReadOnce() {
        kv.put("k", "text");

        try (KvStream value = kv.getStream("k").orElseThrow()) {
            assertThat(value.text()).isEqualTo("text");
            assertThatThrownBy(value::bytes)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was read already");
        }
    }

    @Test
    void aStreamOfAnAbsentKeyIsEmpty() {
        assertThat(kv.getStream("nothing")).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_EXPIRATIONS)
    void aStreamTellsTheExpiration() {
        assumeExpirations();
        Instant at = Instant.ofEpochSecond(now().getEpochSecond() + 3600);
        kv.put("k", Body.of("v"), KvPutOptions.builder().expiration(at).build());

        try (KvStream value = kv.getStream("k").orElseThrow()) {
            assertThat(value.expiration()).contains(at);
        }
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void bytesComeWithTheirMetadata() {
        assumeMetadataWithValues();
        kv.put("k", Body.of(ALL_BYTES), metadata(Map.of("n", 1)));

        KvEntry<byte[]> entry = kv.getBytesWithMetadata("k").orElseThrow();

        assertThat(entry.value()).isEqualTo(ALL_BYTES);
        assertThat(entry.metadata().orElseThrow().json(COUNTS)).isEqualTo(Map.of("n", 1));
        assertThat(kv.getBytesWithMetadata("nothing")).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void aStreamComesWithItsMetadata() {
        assumeMetadataWithValues();
        kv.put("k", Body.of("v"), metadata("m"));

        KvEntry<KvStream> entry = kv.getStreamWithMetadata("k").orElseThrow();

        assertThat(entry.value().text()).isEqualTo("v");
        assertThat(entry.metadata().orElseThrow().json(String.class)).isEqualTo("m");
        assertThat(kv.getStreamWithMetadata("nothing")).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void aValueWithoutMetadataSaysSo() {
        assumeMetadataWithValues();
        kv.put("k", "v");

        assertThat(kv.getWithMetadata("k").orElseThrow().metadata()).isEmpty();
        assertThat(kv.getBytesWithMetadata("k").orElseThrow().metadata()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void jsonComesWithItsMetadata() {
        assumeMetadataWithValues();
        kv.put("k", Body.json(Map.of("n", 1)), metadata(List.of(1, 2)));

        KvEntry<Map<String, Integer>> entry =
                kv.getJsonWithMetadata("k", COUNTS).orElseThrow();

        assertThat(entry.value()).isEqualTo(Map.of("n", 1));
        assertThat(entry.metadata().orElseThrow().json(int[].class)).containsExactly(1, 2);
        assertThat(kv.getJsonWithMetadata("nothing", COUNTS)).isEmpty();
    }

    @Test
    @Checked(CLIENT)
    void jsonThatIsNoneIsNamed() {
        assumeMetadataWithValues();
        kv.put("k", "no json");

        assertThatThrownBy(() -> kv.getJsonWithMetadata("k", COUNTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key 'k'");
    }

    @Test
    void manyKeysComeInTheOrderAsked() {
        List.of("a", "b", "10", "2", "é/\uD83D\uDE48").forEach(key -> kv.put(key, "value of " + key));
        kv.put("empty", "");

        assertThat(kv.get(List.of("10", "nothing", "é/\uD83D\uDE48", "a", "2", "empty", "a")))
                .containsExactly(
                        entry("10", "value of 10"),
                        entry("é/\uD83D\uDE48", "value of é/\uD83D\uDE48"),
                        entry("a", "value of a"),
                        entry("2", "value of 2"),
                        entry("empty", ""));
    }

    @Test
    void manyKeysComeAsJson() {
        kv.put("a", Body.json(Map.of("n", 1)));
        kv.put("b", Body.json(Map.of("n", 2)));
        kv.put("null", "null");

        assertThat(kv.getJson(List.of("b", "null", "nothing", "a"), COUNTS))
                .containsExactly(entry("b", Map.of("n", 2)), entry("a", Map.of("n", 1)));
    }

    @Test
    @Checked(CLIENT)
    void ofManyKeysTheOneThatIsNoJsonIsNamed() {
        kv.put("a", "1");
        kv.put("b", "no json");

        assertThatThrownBy(() -> kv.getJson(List.of("a", "b"), Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key 'b'");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void manyKeysComeWithTheirMetadata() {
        assumeMetadataWithValues();
        kv.put("a", Body.of("1"), metadata("m"));
        kv.put("b", "2");

        Map<String, KvEntry<String>> found = kv.getWithMetadata(List.of("b", "nothing", "a"));

        assertThat(found.keySet()).containsExactly("b", "a");
        assertThat(found.values())
                .extracting(entry -> entry.metadata().map(JsonValue::text))
                .containsExactly(Optional.empty(), Optional.of("\"m\""));
        assertThat(kv.getJsonWithMetadata(List.of("a"), Integer.class).values())
                .extracting(KvEntry::value)
                .containsExactly(1);
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aHundredKeysComeAtOnceAndNoMore() {
        List<String> keys = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(i -> "key-" + i).toList());
        kv.put("key-99", "last");

        assertThat(kv.get(keys)).containsExactly(entry("key-99", "last"));
        keys.add("one more");
        assertThatThrownBy(() -> kv.get(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100")
                .hasMessageContaining("101")
                .hasMessageContaining("getAll");
        assertThatThrownBy(() -> kv.get(Collections.emptyList())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    @ValueSource(strings = {"/ %?#+:.&", "a\"\r\nb\\", "\u0001\u007F\u2028", "...", "\uD83D\uDE48"})
    void metadataIsReadOfEveryKindOfKey(String key) {
        assumeMetadataWithValues();
        kv.put(key, Body.of(ALL_BYTES), metadata(key));

        assertThat(kv.getBytesWithMetadata(key)
                        .orElseThrow()
                        .metadata()
                        .orElseThrow()
                        .json(String.class))
                .isEqualTo(key);
        kv.put(key, Body.of("text"), metadata(key));
        assertThat(kv.getWithMetadata(key)
                        .orElseThrow()
                        .metadata()
                        .orElseThrow()
                        .json(String.class))
                .isEqualTo(key);
    }
}
