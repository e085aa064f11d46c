package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_PART_ETAGS;
import static io.github.flarebind.contract.Difference.R2_UPLOAD_LISTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.r2.R2CopySource;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PartInfo;
import io.github.flarebind.r2.R2Range;
import io.github.flarebind.r2.R2UploadInfo;
import io.github.flarebind.r2.R2UploadListOptions;
import io.github.flarebind.r2.R2UploadedPart;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that are uploaded in parts. */
@Checked(LOCAL_RUNTIME)
abstract class R2PartCases extends R2WriteCases {
    private static final int MIN = 5 << 20;

    private static Body of(char c, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) c);
        return Body.of(bytes);
    }

    @Test
    @Checked(
            value = {LOCAL_RUNTIME, DOCUMENTATION},
            differs = R2_PART_ETAGS)
    void partsBecomeOneObject() {
        assumeS3();
        R2MultipartUpload upload = r2.createMultipartUpload(
                "a/b c",
                R2MultipartOptions.builder().putCustomMetadata("owner", "ada").build());
        R2UploadedPart last = upload.uploadPart(7, of('c', 10));
        R2UploadedPart first = upload.uploadPart(2, of('a', MIN));

        R2Object made = upload.complete(List.of(first, last));

        if (partEtagsAreDigests()) {
            assertThat(made.etag()).isEqualTo("5d8054b23d3ff168b2fff05913b032d6-2");
        }
        assertThat(made.etag()).endsWith("-2");
        R2Object head = r2.head("a/b c").orElseThrow();
        assertThat(head.size()).isEqualTo(MIN + 10);
        assertThat(head.customMetadata()).containsEntry("owner", "ada");
        assertThat(head.checksums().md5()).isEmpty();
    }

    @Test
    void anUploadGoesOnByItsId() {
        assumeS3();
        String id = r2.createMultipartUpload("k").uploadId();
        R2MultipartUpload resumed = r2.resumeMultipartUpload("k", id);
        R2UploadedPart part = resumed.uploadPart(1, Body.of("value"));

        assertThat(r2.head("k")).isEmpty();
        resumed.complete(List.of(part));

        assertThat(text("k")).isEqualTo("value");
    }

    @Test
    void smallPartsAreRefused() {
        assumeS3();
        R2MultipartUpload upload = r2.createMultipartUpload("k");
        R2UploadedPart first = upload.uploadPart(1, Body.of("small"));
        R2UploadedPart second = upload.uploadPart(2, Body.of("small"));

        assertThatThrownBy(() -> upload.complete(List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the part 1 has 5 bytes")
                .hasMessageContaining("5242880");
        R2MultipartUpload resumed = r2.resumeMultipartUpload("k", upload.uploadId());
        assertThatThrownBy(() -> resumed.complete(List.of(first, second)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10011");
        upload.complete(List.of(first));
        assertThat(text("k")).isEqualTo("small");
    }

    @Test
    void anotherEtagIsNoPart() {
        assumeS3();
        R2MultipartUpload upload = r2.createMultipartUpload("k");
        upload.uploadPart(1, Body.of("x"));

        assertThatThrownBy(() -> upload.complete(List.of(new R2UploadedPart(1, "00000000000000000000000000000000"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10025");
        upload.abort();
    }

    @Test
    void anAbortedUploadTakesNothing() {
        assumeS3();
        R2MultipartUpload upload = r2.createMultipartUpload("k");
        upload.abort();
        upload.abort();

        assertThatThrownBy(() -> upload.uploadPart(1, Body.of("x")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("10024");
        assertThat(r2.head("k")).isEmpty();
    }

    @Test
    void partsAreCopiedFromObjects() {
        assumeS3();
        r2.put("from", "0123456789");
        R2MultipartUpload upload = r2.createMultipartUpload("to");

        R2UploadedPart part = upload.uploadPartCopy(1, R2CopySource.of("from"), R2Range.of(2, 3));
        upload.complete(List.of(part));

        assertThat(text("to")).isEqualTo("234");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = R2_UPLOAD_LISTS)
    void uploadsAndTheirPartsAreListed() {
        assumeS3();
        assumeTrue(listsUploads(), "this ground lists neither uploads nor parts");
        R2MultipartUpload upload = r2.createMultipartUpload("a&b");
        upload.uploadPart(2, Body.of("two"));
        upload.uploadPart(1, Body.of("one!"));

        assertThat(r2.listMultipartUploads(R2UploadListOptions.defaults()).items())
                .extracting(R2UploadInfo::key, R2UploadInfo::uploadId)
                .containsExactly(tuple("a&b", upload.uploadId()));
        assertThat(upload.listParts()).extracting(R2PartInfo::size).containsExactly(4L, 3L);
        upload.abort();
        assertThat(r2.listMultipartUploads(R2UploadListOptions.defaults()).items())
                .isEmpty();
    }

    @Test
    @Checked(DOCUMENTATION)
    void uploadsInPartsAreRefusedOverRest() {
        assumeRest();

        assertThatThrownBy(() -> r2.createMultipartUpload("k"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("R2Client.s3()");
    }
}
