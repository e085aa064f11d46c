package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.KV_BULK_TEXT;
import static io.github.flarebind.contract.Difference.KV_EXPIRATIONS;
import static io.github.flarebind.contract.Difference.KV_METADATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvPutOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back of values, metadata and expirations. */
@Checked(LOCAL_RUNTIME)
abstract class KvValueCases extends KvKeyCases {
    private static final TypeRef<List<Integer>> NUMBERS = new TypeRef<>() {};

    @Test
    void aByteOrderMarkIsPartOfTheText() {
        kv.put("k", "\uFEFFtext");

        assertThat(kv.get("k")).contains("\uFEFFtext");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = KV_BULK_TEXT)
    void bytesThatAreNoTextAreReplacedInIt() {
        kv.put("k", Body.of(new byte[] {'a', (byte) 0xFF, 'b'}));

        assertThat(kv.get("k")).contains("a\uFFFDb");
    }

    @Test
    void anEmptyValueHasNoBytes() {
        kv.put("k", Body.of(new byte[0]));

        assertThat(kv.getBytes("k")).contains(new byte[0]);
        assertThat(kv.list().items()).hasSize(1);
    }

    @Test
    void aStreamOfKnownLengthIsStored() {
        byte[] bytes = "streamed".getBytes(StandardCharsets.UTF_8);

        kv.put("k", Body.stream(() -> new ByteArrayInputStream(bytes), bytes.length));

        assertThat(kv.get("k")).contains("streamed");
    }

    @Test
    void jsonIsReadAsAGenericType() {
        kv.put("k", "[1,2,3]");

        assertThat(kv.getJson("k", NUMBERS)).contains(List.of(1, 2, 3));
    }

    @Test
    void jsonNullIsAbsent() {
        kv.put("k", "null");

        assertThat(kv.getJson("k", Object.class)).isEmpty();
        assertThat(kv.get("k")).contains("null");
    }

    @ParameterizedTest
    @Checked(CLIENT)
    @ValueSource(strings = {"hello", "", "{"})
    void whatIsNoJsonIsRefused(String value) {
        kv.put("k", value);

        assertThatThrownBy(() -> kv.getJson("k", Object.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"text\"", "\"\"", "0", "1.5", "true", "false", "[]", "{}", "{\"é\":[null,\"\uD83D\uDE48\"]}"})
    void metadataIsAnyJson(String json) {
        Object metadata = read(json);
        kv.put("k", Body.of("v"), metadata(metadata));

        Object listed = kv.list().items().get(0).metadata().orElseThrow().json(Object.class);
        assertThat(listed).isEqualTo(metadata);
    }

    private Object read(String json) {
        kv.put("json", json);
        Object value = kv.getJson("json", Object.class).orElseThrow();
        kv.delete("json");
        return value;
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void metadataIsCountedInBytesOfUtf8() {
        kv.put("k", Body.of("v"), metadata("é".repeat(511)));

        assertThatThrownBy(() -> kv.put("k", Body.of("v"), metadata("é".repeat(512))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1026");
        assertThat(kv.list().items().get(0).metadata().orElseThrow().json(String.class))
                .isEqualTo("é".repeat(511));
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void withoutMetadataThereIsNoneWithTheValue() {
        assumeMetadataWithValues();
        kv.put("k", "v");

        assertThat(kv.getWithMetadata("k").orElseThrow().metadata()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_EXPIRATIONS)
    void aPutWithoutAnExpirationClearsIt() {
        assumeExpirations();
        kv.put("k", Body.of("v"), lasting(60));
        kv.put("k", "w");

        assertThat(kv.list().items()).extracting(KvKey::expiration).containsExactly(Optional.empty());
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_EXPIRATIONS)
    void aTimeToLiveWinsOverADate() {
        assumeExpirations();
        Instant now = now();
        kv.put(
                "k",
                Body.of("v"),
                KvPutOptions.builder()
                        .from(lasting(120))
                        .expiration(now.plusSeconds(3600))
                        .build());

        Instant told = kv.list().items().get(0).expiration().orElseThrow();
        long tolerance = ground.time().isPresent() ? 0 : 60; // a clock that goes on, perhaps on another machine
        assertThat(told.getEpochSecond()).isCloseTo(now.getEpochSecond() + 120, within(tolerance));
    }

    @Test
    @Checked(
            value = {LOCAL_RUNTIME, DOCUMENTATION},
            differs = KV_EXPIRATIONS)
    void theShortestTimesAreTaken() {
        kv.put("ttl", Body.of("v"), lasting(60));
        kv.put(
                "date",
                Body.of("v"),
                KvPutOptions.builder().expiration(now().plusSeconds(75)).build());

        assertThat(kv.list().items()).hasSize(2);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_EXPIRATIONS)
    void anExpiredKeyMayBePutAgain() {
        assumeTrue(ground.time().isPresent(), "the clock of this ground cannot be turned");
        kv.put("k", Body.of("v"), lasting(60));
        ground.time().orElseThrow().advance(Duration.ofSeconds(61));
        assertThat(kv.getBytes("k")).isEmpty();
        assertThat(kv.getWithMetadata("k")).isEmpty();

        kv.delete("k");
        kv.put("k", "w");

        assertThat(kv.get("k")).contains("w");
    }

    private static KvPutOptions lasting(long seconds) {
        return KvPutOptions.builder().expirationTtl(Duration.ofSeconds(seconds)).build();
    }
}
