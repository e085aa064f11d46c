package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_ENCODED_BYTES;
import static io.github.flarebind.contract.Difference.R2_HTTP_METADATA;
import static io.github.flarebind.contract.Difference.R2_STORAGE_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2Include;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.R2StorageClass;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What R2 does over either wire: objects, metadata. */
@Checked(LOCAL_RUNTIME)
public abstract class R2Contract extends R2BucketCases {
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
    @Checked(value = LOCAL_RUNTIME, differs = R2_HTTP_METADATA)
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
    @Checked(value = LOCAL_RUNTIME, differs = R2_ENCODED_BYTES)
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
    @Checked(value = LOCAL_RUNTIME, differs = R2_HTTP_METADATA)
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
    @Checked(CLIENT)
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
    @Checked(CLIENT)
    void cacheExpiryBeyondTheYear9999IsRefused() {
        R2HttpMetadata late = R2HttpMetadata.builder()
                .cacheExpiry(Instant.parse("+10000-01-01T00:00:00Z"))
                .build();

        assertThatThrownBy(() -> r2.put("k", Body.of("x"), with(late)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9999");
    }

    @Test
    @Checked(CLIENT)
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
    @Checked(DOCUMENTATION)
    void anObjectOverRestHasAtMost300Megabytes() {
        assumeRest();
        assertThatThrownBy(() -> r2.put("k", Body.stream(InputStream::nullInputStream, 300_000_001)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("300000001")
                .hasMessageContaining("at most 300000000")
                .hasMessageContaining("R2's S3 API can");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = R2_STORAGE_CLASSES)
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
}
