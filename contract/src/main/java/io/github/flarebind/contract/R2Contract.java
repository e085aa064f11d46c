package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2BucketInfo;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2Include;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.R2StorageClass;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2 does over either wire: objects, listings, metadata, uploads in parts, buckets. */
public abstract class R2Contract extends R2PartCases {
    private static final R2HttpMetadata ALL = R2HttpMetadata.builder()
            .contentType("text/html; charset=utf-8")
            .contentLanguage("de, en")
            .contentDisposition("attachment; filename=\"a b.html\"")
            .contentEncoding("br")
            .cacheControl("public, max-age=60")
            .cacheExpiry(Instant.parse("2030-02-03T04:05:06Z"))
            .build();

    private static R2PutOptions with(R2HttpMetadata metadata) {
        return R2PutOptions.builder().httpMetadata(metadata).build();
    }

    private R2Object fetched(String key) {
        try (var body = r2.get(key).orElseThrow()) {
            return body.object();
        }
    }

    @Test
    void contentTypeComesBack() {
        r2.put("k", Body.of("{}"), with(type("application/json")));

        assertThat(fetched("k").httpMetadata().contentType()).contains("application/json");
    }

    private static R2HttpMetadata type(String contentType) {
        return R2HttpMetadata.builder().contentType(contentType).build();
    }

    @Test
    void httpMetadataComesBack() {
        assumeHttpMetadata();

        assertThat(r2.put("k", Body.of("x"), with(ALL)).httpMetadata()).isEqualTo(ALL);
        assertThat(fetched("k").httpMetadata()).isEqualTo(ALL);
        assertThat(r2.head("k").orElseThrow().httpMetadata()).isEqualTo(ALL);
        R2ListOptions included =
                R2ListOptions.builder().addInclude(R2Include.HTTP_METADATA).build();
        assertThat(r2.list(included).objects().get(0).httpMetadata()).isEqualTo(ALL);
    }

    @Test
    void bytesAreKeptWhateverTheEncodingSays() {
        assumeTrue(keepsEncodedBytes(), "this ground compresses");
        r2.put(
                "k",
                Body.of("not compressed"),
                with(R2HttpMetadata.builder().contentEncoding("gzip").build()));

        assertThat(text("k")).isEqualTo("not compressed");
    }

    @Test
    void withoutAContentTypeItIsOctets() {
        r2.put("k", "text");

        assertThat(fetched("k").httpMetadata().contentType()).contains("application/octet-stream");
    }

    @Test
    void secondPutReplacesTheMetadata() {
        assumeHttpMetadata();
        r2.put("k", Body.of("x"), with(ALL));
        r2.put("k", Body.of("x"), with(type("text/plain")));

        assertThat(r2.head("k").orElseThrow().httpMetadata()).isEqualTo(type("text/plain"));
    }

    @Test
    void finerThanASecondIsCutOffTheExpiry() {
        Instant fine = Instant.parse("2030-02-03T04:05:06.789Z");
        R2HttpMetadata given = R2HttpMetadata.builder().cacheExpiry(fine).build();

        assertThat(r2.put("k", Body.of("x"), with(given)).httpMetadata().cacheExpiry())
                .contains(Instant.parse("2030-02-03T04:05:06Z"));
    }

    @Test
    void whatHeadersCannotCarryIsRefused() {
        R2HttpMetadata named = R2HttpMetadata.builder()
                .contentDisposition("attachment; filename=\"résumé.pdf\"")
                .build();

        assertThatThrownBy(() -> r2.put("k", Body.of("x"), with(named)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Content-Disposition")
                .hasMessageContaining("U+00E9 at 23");
        assertThatThrownBy(() -> r2.put("k", Body.of("x"), with(type("a\r\nb"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+000D");
        assertThat(r2.head("k")).isEmpty();
    }

    @Test
    void cacheExpiryBeyondTheYear9999IsRefused() {
        R2HttpMetadata late = R2HttpMetadata.builder()
                .cacheExpiry(Instant.parse("+10000-01-01T00:00:00Z"))
                .build();

        assertThatThrownBy(() -> r2.put("k", Body.of("x"), with(late)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9999");
    }

    @Test
    void customMetadataIsRefusedRatherThanDropped() {
        R2PutOptions options =
                R2PutOptions.builder().putCustomMetadata("owner", "ada").build();

        assumeRest();
        assertThatThrownBy(() -> r2.put("k", Body.of("x"), options))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Cloudflare's REST API cannot store customMetadata; R2's S3 API can: take the bucket from"
                        + " R2Client.s3()");
        assertThat(r2.head("k")).isEmpty();
    }

    @Test
    void anObjectOverRestHasAtMost300Megabytes() {
        assumeRest();
        assertThatThrownBy(() -> r2.put("k", Body.stream(InputStream::nullInputStream, 300_000_001)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("300000001")
                .hasMessageContaining("at most 300000000")
                .hasMessageContaining("R2's S3 API can");
    }

    @Test
    void storageClassComesBack() {
        assumeTrue(keepsStorageClasses(), "this ground keeps no storage classes");
        R2PutOptions seldom = R2PutOptions.builder()
                .storageClass(R2StorageClass.INFREQUENT_ACCESS)
                .build();

        assertThat(r2.put("k", Body.of("x"), seldom).storageClass()).contains(R2StorageClass.INFREQUENT_ACCESS);
        assertThat(r2.head("k").orElseThrow().storageClass()).contains(R2StorageClass.INFREQUENT_ACCESS);
        r2.put("k", "x");
        assertThat(r2.head("k").orElseThrow().storageClass()).contains(R2StorageClass.STANDARD);
    }

    @Test
    void theBucketIsListed() {
        assertThat(account.list()).extracting(R2BucketInfo::name).contains(bucketName);
    }

    @Test
    void bucketIsMadeListedAndDeleted() {
        assumeBucketsAreMade();
        String name = ground.freshName();

        R2BucketInfo made = account.create(name);
        assertThat(made.name()).isEqualTo(name);
        assertThat(made.createdAt()).isPresent();
        assertThat(account.list()).extracting(R2BucketInfo::name).contains(name);
        assertThat(binding(name).list().objects()).isEmpty();

        account.delete(name);
        assertThat(account.list()).extracting(R2BucketInfo::name).doesNotContain(name);
        assertThatThrownBy(() -> account.delete(name)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNameIsTakenOnce() {
        assumeBucketsAreMade();
        String name = ground.freshName();
        account.create(name);

        assertThatThrownBy(() -> account.create(name)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aBucketWithAnObjectIsNotDeleted() {
        assumeBucketsAreMade();
        String name = ground.freshName();
        account.create(name);
        binding(name).put("k", "v");

        assertThatThrownBy(() -> account.delete(name))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("10008");

        binding(name).delete("k");
        account.delete(name);
    }

    @Test
    void bucketsAreListedByName() {
        assumeBucketsAreMade();
        List<String> names =
                IntStream.range(0, 21).mapToObj(i -> ground.freshName()).toList();
        names.forEach(account::create);

        assertThat(account.list())
                .extracting(R2BucketInfo::name)
                .containsAll(names)
                .isSorted();
    }

    @Test
    void objectsOfTwoBucketsAreApart() {
        assumeBucketsAreMade();
        R2Bucket other = binding(account.create(ground.freshName()).name());
        r2.put("k", "here");
        other.put("k", "there");

        assertThat(text("k")).isEqualTo("here");
        other.delete("k");
        assertThat(text("k")).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Abc", "a_b", "a.b.c", "-ab", "ab-", "a/b", "äbc"})
    void badBucketNamesAreRefused(String name) {
        assertThatThrownBy(() -> account.create(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.bucket(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 to 63");
    }

    @Test
    void aBucketNameHasAtMost63Characters() {
        assertThat(account.bucket("a".repeat(63))).isNotNull();
        assertThatThrownBy(() -> account.bucket("a".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
    }

    @Test
    void aMissingBucketIsNotFound() {
        assumeBucketsAreMade();
        R2Bucket missing = binding("there-is-none");

        assertThatThrownBy(() -> missing.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("10006");
        if (overS3()) {
            assertThat(missing.head("k")).isEmpty(); // an answer to HEAD has no room for the difference
        } else {
            assertThatThrownBy(() -> missing.head("k")).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> missing.put("k", "v")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> missing.delete("k")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(missing::list).isInstanceOf(NotFoundException.class);
    }
}
