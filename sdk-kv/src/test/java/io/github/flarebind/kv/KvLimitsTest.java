package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is sent: what, where, the limit, and the way out. */
class KvLimitsTest extends KvWire {
    private int sent;

    private void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private void accepted(Runnable call) {
        answers(okJson(result("null")));
        call.run();
        sent++;
    }

    @AfterEach
    void onlyWhatWasAcceptedWasSent() {
        cloudflare.verify(sent, anyRequestedFor(anyUrl()));
    }

    @Test
    void anEmptyKey() {
        refused(() -> kv.get(""), "a key is 1 to 512 bytes of UTF-8; this one is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void aKeyThatAUrlCannotCarry(String key) {
        String message = "'" + key + "' is not allowed as a key, for a URL cannot carry it; put something before it";

        refused(() -> kv.put(key, "v"), message);
        refused(() -> kv.delete(key), message);
        refused(() -> kv.getStream(key), message);
        refused(() -> kv.getStreamWithMetadata(key), message);
        refused(() -> kv.async().getBytesWithMetadata(key).join(), message);
        refused(() -> kv.getJsonWithMetadata(key, String.class), message);
        refused(() -> kv.get(List.of("a", key)), message);
    }

    @Test
    void aKeyOf513BytesOfUtf8() {
        accepted(() -> kv.put("é".repeat(256), "v"));
        refused(
                () -> kv.put("é".repeat(256) + "a", "v"),
                "key '" + "é".repeat(64) + "..' has 513 bytes of UTF-8; the limit is 512."
                        + " Use its hash as the key, and keep the whole in the metadata or the value");
    }

    @Test
    void aKeyThatIsNoText() {
        assertThatThrownBy(() -> kv.get("a\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void aValueOverTwentyFiveMiB() {
        accepted(() -> kv.put("k", Body.of(new byte[26_214_400])));
        refused(
                () -> kv.put("k", Body.stream(InputStream.nullInputStream(), 26_214_401)),
                "the value of key 'k' has 26214401 bytes; the limit is 26214400."
                        + " Keep it in R2, or in parts under several keys");
    }

    @Test
    void metadataOver1024BytesOfJson() {
        accepted(() -> kv.put("k", Body.of("v"), metadata("é".repeat(511))));
        refused(
                () -> kv.put("k", Body.of("v"), metadata("é".repeat(511) + "a")),
                "the metadata of key 'k', as JSON, has 1025 bytes; the limit is 1024. Keep it in the value");
    }

    private static KvPutOptions metadata(String text) {
        return KvPutOptions.builder().metadata(text).build();
    }

    @Test
    void aTimeToLiveUnderAMinute() {
        accepted(() -> kv.put("k", Body.of("v"), living(Duration.ofSeconds(60))));
        refused(
                () -> living(Duration.ofMillis(59_999)),
                "expirationTtl is at least 60 s, not 59 s; keep what lives shorter in memory");
    }

    private static KvPutOptions living(Duration ttl) {
        return KvPutOptions.builder().expirationTtl(ttl).build();
    }

    @Test
    void anExpirationWithinTheNextMinute() {
        accepted(() -> kv.put("k", Body.of("v"), until(Instant.ofEpochSecond(60))));
        refused(
                () -> kv.put("k", Body.of("v"), until(Instant.ofEpochSecond(59))),
                "expiration is at least 60 s ahead; this one is 59 s ahead. Check this machine's clock, too");
        refused(
                () -> kv.put("k", Body.of("v"), until(Instant.ofEpochSecond(-1))),
                "expiration is at least 60 s ahead; this one is -1 s ahead. Check this machine's clock, too");
    }

    private static KvPutOptions until(Instant expiration) {
        return KvPutOptions.builder().expiration(expiration).build();
    }
}
