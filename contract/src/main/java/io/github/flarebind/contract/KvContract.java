package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.KV_CONSISTENCY;
import static io.github.flarebind.contract.Difference.KV_EXPIRATIONS;
import static io.github.flarebind.contract.Difference.KV_METADATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.kv.KvEntry;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What KV does. */
@Checked(LOCAL_RUNTIME)
public abstract class KvContract extends KvValueCases {
    @Test
    void absentKeyIsEmpty() {
        assertThat(kv.get("nothing")).isEmpty();
        assertThat(kv.getBytes("nothing")).isEmpty();
        assertThat(kv.getJson("nothing", Map.class)).isEmpty();
        assertThat(kv.getWithMetadata("nothing")).isEmpty();
    }

    @Test
    void putThenGetGivesTheText() {
        kv.put("greeting", "hällo \uD83D\uDE48");

        assertThat(kv.get("greeting")).contains("hällo \uD83D\uDE48");
    }

    @Test
    void bytesComeBackUnchanged() {
        byte[] bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);

        kv.put("bytes", Body.of(bytes));

        assertThat(kv.getBytes("bytes")).contains(bytes);
    }

    @Test
    void emptyValueIsNotAbsent() {
        kv.put("empty", "");

        assertThat(kv.get("empty")).contains("");
    }

    @Test
    void jsonGoesInAndOut() {
        kv.put("user", Body.json(Map.of("name", "Ada", "age", 36)));

        assertThat(kv.getJson("user", Map.class)).contains(Map.of("name", "Ada", "age", 36));
        assertThat(kv.get("user").orElseThrow()).contains("\"name\":\"Ada\"");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = KV_CONSISTENCY)
    void secondPutReplacesTheFirst() {
        kv.put("k", "one");
        kv.put("k", "two");

        assertThat(kv.get("k")).contains("two");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = KV_CONSISTENCY)
    void deletedKeyIsAbsentAndMayBeDeletedAgain() {
        kv.put("k", "v");

        kv.delete("k");
        kv.delete("k");

        assertThat(kv.get("k")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...",
                "./a",
                "/",
                "a//b",
                "a?b#c%20",
                "%2F",
                " ",
                "a+b",
                "a:b",
                "é",
                "\uD83D\uDE48",
                "a\nb",
                "\u001f"
            })
    void everyOtherKeyIsLiteral(String key) {
        kv.put(key, "value of " + key);
        kv.put("other", "other");

        assertThat(kv.get(key)).contains("value of " + key);
        assertThat(kv.list().items()).extracting(KvKey::name).contains(key);
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aKeyHasAtMost512BytesOfUtf8() {
        kv.put("é".repeat(256), "fits");

        assertThat(kv.get("é".repeat(256))).contains("fits");
        assertThatThrownBy(() -> kv.put("é".repeat(256) + "a", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("513")
                .hasMessageContaining("512");
    }

    @ParameterizedTest
    @Checked(DOCUMENTATION)
    @ValueSource(strings = {"", ".", ".."})
    void keysThatUrlsCannotCarryAreRefused(String key) {
        assertThatThrownBy(() -> kv.get(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aValueHasAtMost25MiB() {
        byte[] largest = new byte[26_214_400];
        kv.put("large", Body.of(largest));

        assertThat(kv.getBytes("large").orElseThrow()).hasSize(26_214_400);
        assertThatThrownBy(() -> kv.put("large", Body.of(new byte[26_214_401])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("26214401");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_METADATA)
    void metadataComesBackWithTheValue() {
        assumeMetadataWithValues();
        kv.put("k", Body.of("v"), metadata(Map.of("tag", "x")));

        KvEntry<String> entry = kv.getWithMetadata("k").orElseThrow();

        assertThat(entry.value()).isEqualTo("v");
        Object metadata = entry.metadata().orElseThrow().json(Object.class);
        assertThat(metadata).isEqualTo(Map.of("tag", "x"));
        assertThat(kv.get("k")).contains("v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n--flarebind", "plain", ""})
    void metadataLeavesTheValueAlone(String value) {
        kv.put("k", Body.of(value), metadata("text"));

        assertThat(kv.get("k")).contains(value);
    }

    @Test
    void putWithoutMetadataClearsIt() {
        kv.put("k", Body.of("v"), metadata(1));
        kv.put("k", "w");

        assertThat(kv.list().items()).extracting(KvKey::metadata).containsExactly(Optional.empty());
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void metadataHasAtMost1024BytesOfJson() {
        kv.put("k", Body.of("v"), metadata("x".repeat(1022)));

        assertThatThrownBy(() -> kv.put("k", Body.of("v"), metadata("x".repeat(1023))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1025")
                .hasMessageContaining("1024");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_EXPIRATIONS)
    void aKeyExpiresAfterItsTimeToLive() {
        assumeTrue(ground.time().isPresent(), "the clock of this ground cannot be turned");
        ManualTime time = ground.time().orElseThrow();
        kv.put(
                "k",
                Body.of("v"),
                KvPutOptions.builder().expirationTtl(Duration.ofSeconds(60)).build());

        time.advance(Duration.ofSeconds(58));
        assertThat(kv.get("k")).contains("v");

        time.advance(Duration.ofSeconds(2));
        assertThat(kv.get("k")).isEmpty();
        assertThat(kv.list().items()).isEmpty();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_EXPIRATIONS)
    void expirationIsShown() {
        assumeExpirations();
        Instant at = Instant.ofEpochSecond(now().getEpochSecond() + 3600);
        kv.put("k", Body.of("v"), KvPutOptions.builder().expiration(at).build());

        assertThat(kv.getWithMetadata("k").orElseThrow().expiration()).contains(at);
        assertThat(kv.list().items()).extracting(KvKey::expiration).containsExactly(Optional.of(at));
    }

    @Test
    @Checked(DOCUMENTATION)
    void anExpirationIsAtLeastAMinuteAhead() {
        Instant soon = now().plusSeconds(58);

        assertThatThrownBy(() -> KvPutOptions.builder()
                        .expirationTtl(Duration.ofSeconds(59))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60");
        assertThatThrownBy(() -> kv.put(
                        "k",
                        Body.of("v"),
                        KvPutOptions.builder().expiration(soon).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60");
    }
}
