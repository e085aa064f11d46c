package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_GET_SIZE;
import static io.github.flarebind.contract.Difference.R2_PUT_SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2 does with an object's bytes. */
@Checked(LOCAL_RUNTIME)
abstract class R2ObjectCases extends R2ListingCases {
    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @Test
    void absentObjectIsEmpty() {
        assertThat(r2.get("nothing")).isEmpty();
        assertThat(r2.head("nothing")).isEmpty();
    }

    @Test
    void putThenGetGivesTheText() {
        r2.put("greeting", "hällo \uD83D\uDE48");

        assertThat(text("greeting")).isEqualTo("hällo \uD83D\uDE48");
    }

    @Test
    void bytesComeBackUnchanged() {
        byte[] every = new byte[256];
        IntStream.range(0, 256).forEach(i -> every[i] = (byte) i);

        r2.put("bytes", Body.of(every));

        assertThat(r2.get("bytes").orElseThrow().bytes()).isEqualTo(every);
    }

    @Test
    void aMebibyteComesBackUnchanged() {
        byte[] large = bytes(1_048_576);

        R2Object stored = r2.put("large", Body.of(large));

        assertThat(stored.size()).isEqualTo(1_048_576);
        assertThat(r2.get("large").orElseThrow().bytes()).isEqualTo(large);
    }

    @Test
    void emptyObjectIsNotAbsent() {
        R2Object stored = r2.put("empty", "");

        assertThat(stored.etag()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(r2.head("empty").orElseThrow().size()).isZero();
        assertThat(r2.get("empty").orElseThrow().bytes()).isEmpty();
    }

    @Test
    void jsonGoesInAndOut() {
        r2.put("user", Body.json(Map.of("name", "Ada", "age", List.of(3, 6))));

        assertThat(r2.get("user").orElseThrow().json(new TypeRef<Map<String, Object>>() {}))
                .isEqualTo(Map.of("name", "Ada", "age", List.of(3, 6)));
        assertThat((Object) r2.get("user").orElseThrow().json(Map.class)).isInstanceOf(Map.class);
        assertThat(text("user")).contains("\"name\":\"Ada\"");
    }

    @Test
    @Checked(CLIENT)
    void whatIsNoJsonOfTheTypeIsRefused() {
        r2.put("k", "no JSON");
        R2ObjectBody body = r2.get("k").orElseThrow();

        assertThatThrownBy(() -> body.json(Map.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fileIsStored(@TempDir Path folder) throws IOException {
        byte[] content = bytes(100_000);
        Path file = Files.write(folder.resolve("photo.bin"), content);

        r2.put("photo", Body.file(file));

        assertThat(r2.get("photo").orElseThrow().bytes()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void streamOfKnownLengthIsStored(int length) {
        byte[] content = bytes(length);

        r2.put("k", Body.stream(new ByteArrayInputStream(content), length));

        assertThat(r2.get("k").orElseThrow().bytes()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "6, 5", "1, 0", "0, 1", "65537, 65536", "131072, 65536", "65535, 65536", "300000, 200000"})
    void streamOfAnotherLengthIsRefusedAndStoresNothing(int length, int declared) {
        InputStream in = new ByteArrayInputStream(bytes(length));

        assertThatThrownBy(() -> r2.put("k", Body.stream(in, declared)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(declared));
        assertThat(r2.head("k")).isEmpty();
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = R2_PUT_SIZE)
    void putTellsWhatWasStored() {
        R2Object stored = r2.put("greeting", "value");

        assertThat(stored.key()).isEqualTo("greeting");
        assertThat(stored.size()).isEqualTo(5);
        assertThat(stored.etag()).isEqualTo("2063c1608d6e0baf80249c42e2be5804");
        assertThat(stored.httpEtag()).isEqualTo("\"2063c1608d6e0baf80249c42e2be5804\"");
        assertThat(stored.version().isPresent()).isEqualTo(!overS3()); // S3 has no word for it
        assertThat(stored.httpMetadata().contentType()).contains("application/octet-stream");
    }

    @Test
    void headTellsTheObjectWithoutItsBytes() {
        r2.put("a", "value");
        r2.put("ab", "other");

        R2Object head = r2.head("a").orElseThrow();

        assertThat(head.key()).isEqualTo("a");
        assertThat(head.size()).isEqualTo(5);
        assertThat(head.etag()).isEqualTo("2063c1608d6e0baf80249c42e2be5804");
        assertThat(head.customMetadata()).isEmpty();
    }

    @Test
    void headOfABeginningIsEmpty() {
        r2.put("a/b", "value");

        assertThat(r2.head("a/")).isEmpty();
        assertThat(r2.head("a")).isEmpty();
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = R2_GET_SIZE)
    void getTellsTheObjectWithItsBytes() {
        r2.put("k", "value");

        try (R2ObjectBody body = r2.get("k").orElseThrow()) {
            assertThat(body.object().key()).isEqualTo("k");
            assertThat(body.object().etag()).isEqualTo("2063c1608d6e0baf80249c42e2be5804");
            assertThat(body.object().size()).isEqualTo(tellsSizeWithGet() ? 5 : -1);
            assertThat(body.object().uploaded())
                    .isEqualTo(r2.head("k").orElseThrow().uploaded().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Test
    @Checked(CLIENT)
    void bodyIsReadOnce() {
        r2.put("k", "value");
        R2ObjectBody body = r2.get("k").orElseThrow();
        body.text();

        assertThatThrownBy(body::text)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the body of key 'k' in bucket")
                .hasMessageContaining("was read already; it can be read once: get it again");
        assertThatThrownBy(body::stream).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Checked(CLIENT)
    void closedBodyIsNotRead() {
        r2.put("k", "value");
        R2ObjectBody body = r2.get("k").orElseThrow();
        body.close();
        body.close();

        assertThatThrownBy(body::bytes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    @Checked(DOCUMENTATION)
    void uploadedIsTheTimeOfTheWrite() {
        assumeTrue(ground.time().isPresent(), "the clock of this ground cannot be turned");
        Instant now = ground.time().orElseThrow().now().truncatedTo(ChronoUnit.MILLIS);

        assertThat(r2.put("k", "v").uploaded().truncatedTo(ChronoUnit.MILLIS)).isEqualTo(now);
        ground.time().orElseThrow().advance(Duration.ofMillis(1500));

        Instant told = overS3() ? now.truncatedTo(ChronoUnit.SECONDS) : now; // S3's headers are to the second
        assertThat(r2.head("k").orElseThrow().uploaded()).isEqualTo(told);
        assertThat(r2.put("k", "v").uploaded().truncatedTo(ChronoUnit.MILLIS)).isEqualTo(now.plusMillis(1500));
    }

    @Test
    void secondPutReplacesTheFirst() {
        R2Object first = r2.put("k", "one");
        R2Object second = r2.put("k", "two!");

        assertThat(text("k")).isEqualTo("two!");
        assertThat(r2.head("k").orElseThrow().size()).isEqualTo(4);
        assertThat(overS3() || !second.version().equals(first.version())).isTrue();
        assertThat(r2.list().objects()).hasSize(1);
    }

    @Test
    void deletedObjectIsAbsentAndMayBeDeletedAgain() {
        r2.put("k", "v");

        r2.delete("k");
        r2.delete("k");

        assertThat(r2.get("k")).isEmpty();
        assertThat(r2.list().objects()).isEmpty();
    }
}
