package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.R2Checksum.Algorithm;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a put is held to, and what is stored beside the bytes. */
class R2ChecksumsTest {
    private final Bucket bucket = new Bucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, value, 2063c1608d6e0baf80249c42e2be5804",
        "SHA1, value, f32b67c7e26342af42efabc674d441dca0a281c5",
        "SHA256, value, cd42404d52ad55ccfa9aca4adc828aa5800ad9d385a0671fbcbf724118320619",
        "CRC32, 123456789, cbf43926",
        "CRC32C, 123456789, e3069283",
        "CRC64NVME, 123456789, ae8b14860a799888",
    })
    void aChecksumThatFitsIsKept(Algorithm algorithm, String text, String hex) throws IOException {
        R2Record stored = bucket.store.put("k", Bucket.PLAIN, Bucket.text(text, new R2Checksum(algorithm, hex)));

        assertThat(stored.checksums()).containsEntry(algorithm, hex).containsEntry(Algorithm.MD5, stored.etag());
    }

    @ParameterizedTest
    @CsvSource({"MD5, MD5, 16", "SHA1, SHA-1, 20", "SHA256, SHA-256, 32", "CRC64NVME, CRC64NVME, 8"})
    void aChecksumThatDoesNotFitStoresNothing(Algorithm algorithm, String name, int bytes) throws IOException {
        R2Checksum wrong = R2Checksum.of(algorithm, new byte[bytes]);
        bucket.put("k", "old");

        assertThatThrownBy(() -> bucket.store.put("k", Bucket.PLAIN, Bucket.text("value", wrong)))
                .hasMessageMatching("(?s)The " + name + " checksum you specified did not match what we received.\n"
                        + "You provided a " + name + " checksum with value: 0+\nActual " + name + " was: [0-9a-f]+")
                .matches(refused -> ((ServiceException) refused).code() == 10037);
        assertThat(bucket.read("k")).hasSize(3);
    }

    @Test
    void aWrongChecksumIsToldEvenWhereTheConditionDoesNotHold() throws IOException {
        R2Precondition wanted = new R2Precondition(
                Optional.of(R2Etags.of("*")), Optional.empty(), Optional.empty(), Optional.empty(), true);
        R2Checksum wrong = R2Checksum.of(Algorithm.CRC32, new byte[4]);

        assertThatThrownBy(() -> bucket.store.put("k", Bucket.PLAIN, Bucket.text("value", wrong), wanted))
                .isInstanceOf(ServiceException.class);
    }

    @Test
    void customMetadataHas8192BytesAtMost() {
        assertThat(Bucket.attributes(Map.of("k", "v".repeat(8191))).custom()).hasSize(1);
        assertThat(Bucket.attributes(Map.of("k", "ÿ".repeat(8191))).custom()).hasSize(1);
        assertThatThrownBy(() -> Bucket.attributes(Map.of("k", "v".repeat(8192))))
                .hasMessage("Your metadata headers exceed the maximum allowed metadata size.")
                .matches(refused -> ((ServiceException) refused).code() == 10012);
    }

    @Test
    void metadataBeyondLatinCountsTwice() {
        assertThat(Bucket.attributes(Map.of("kk", "Ā".repeat(4095))).custom()).hasSize(1);
        assertThatThrownBy(() -> Bucket.attributes(Map.of("kkk", "Ā".repeat(4095))))
                .isInstanceOf(ServiceException.class);
    }

    @Test
    void aCustomerKeyOpensWhatItWasStoredWith() throws IOException {
        bucket.store.put("k", Bucket.encrypted("one"), Bucket.text("value"));
        bucket.put("plain", "value");

        assertThat(bucket.store.read("k", Optional.of("one"))).isPresent();
        assertThatThrownBy(() -> bucket.store.read("k", Optional.empty()))
                .hasMessageContaining("must be provided to retrieve the object");
        assertThatThrownBy(() -> bucket.store.head("k", Optional.of("two"))).hasMessage("Access Denied");
        assertThatThrownBy(() -> bucket.store.read("plain", Optional.of("one"))).hasMessageContaining("not applicable");
    }
}
