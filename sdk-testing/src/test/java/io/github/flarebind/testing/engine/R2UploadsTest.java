package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects that are uploaded in parts. */
class R2UploadsTest {
    private static final long MIN = 5 << 20;

    private final Bucket bucket = new Bucket();
    private final R2Uploads uploads = bucket.store.uploads();
    private final R2UploadName name = begin();

    private R2UploadName begin() {
        return new R2UploadName(
                "k", uploads.begin("k", Bucket.attributes(Map.of("a", "b"))).id());
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    private R2PartName part(int number, long size) throws IOException {
        return part(number, Bucket.large(size));
    }

    private R2PartName part(int number, R2Intake bytes) throws IOException {
        return new R2PartName(
                number, uploads.put(name, number, bytes, Optional.empty()).etag());
    }

    private static void refused(int code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ServiceException.class)
                .matches(thrown -> ((ServiceException) thrown).code() == code, "code " + code);
    }

    @Test
    void partsAreJoinedByTheirNumbers() throws IOException {
        R2PartName second = part(7, Bucket.text("cccccccccc"));
        R2PartName first = part(2, MIN);

        R2Record made = uploads.complete(name, List.of(first, second));

        assertThat(made.etag()).isEqualTo("5d8054b23d3ff168b2fff05913b032d6-2");
        assertThat(made.size()).isEqualTo(MIN + 10);
        assertThat(made.checksums()).isEmpty();
        assertThat(made.attributes().custom()).containsEntry("a", "b");
        assertThat(bucket.read("k")).endsWith('c').startsWith('a').hasSize((int) MIN + 10);
        assertThat(uploads.list()).isEmpty();
    }

    @Test
    void etagsAreThoseOfThePartsDigests() throws IOException {
        assertThat(uploads.complete(name, List.of(part(1, Bucket.text("1")))).etag())
                .isEqualTo("46d1741e8075da4ac72c71d8130fcb71-1");
        R2UploadName empty = begin();
        R2Part part = uploads.put(empty, 1, Bucket.text(""), Optional.empty());
        assertThat(uploads.complete(empty, List.of(new R2PartName(1, part.etag())))
                        .etag())
                .isEqualTo("59adb24ef3cdbe0297f05b395827453f-1");
        assertThat(uploads.complete(begin(), List.of()).etag()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e-0");
    }

    @Test
    void smallPartsAreLookedForInTheOrderGiven() throws IOException {
        R2PartName small = part(1, 10);
        R2PartName large = part(2, MIN);

        refused(10011, () -> uploads.complete(name, List.of(small, large)));
        refused(10048, () -> uploads.complete(name, List.of(large, small)));
        assertThat(uploads.list()).hasSize(1);
    }

    @Test
    void allPartsButTheLastAreOfOneSize() throws IOException {
        R2PartName first = part(1, MIN);
        R2PartName longer = part(2, MIN + 1);
        R2PartName last = part(3, 5);

        refused(10048, () -> uploads.complete(name, List.of(first, longer, last)));
        refused(10048, () -> uploads.complete(name, List.of(first, longer)));
        assertThat(uploads.complete(name, List.of(longer, last)).size()).isEqualTo(MIN + 6);
    }

    @Test
    void partsThatAreNotThereAreRefused() throws IOException {
        R2PartName old = part(1, Bucket.text("old"));
        R2PartName now = part(1, Bucket.text("new"));

        refused(10025, () -> uploads.complete(name, List.of(old)));
        refused(10025, () -> uploads.complete(name, List.of(new R2PartName(2, now.etag()))));
        refused(10025, () -> uploads.complete(name, List.of(now, now)));
        assertThat(uploads.complete(name, List.of(now)).size()).isEqualTo(3);
    }

    @Test
    void anUploadThatIsNotThereIsRefused() throws IOException {
        R2PartName part = part(1, Bucket.text("x"));
        R2UploadName otherKey = new R2UploadName("other", name.id());
        uploads.complete(name, List.of(part));

        for (R2UploadName gone : List.of(name, otherKey, new R2UploadName("k", "never"))) {
            refused(10024, () -> uploads.put(gone, 1, Bucket.text("x"), Optional.empty()));
            refused(10024, () -> uploads.complete(gone, List.of(part)));
            refused(10024, () -> uploads.abort(gone));
        }
    }

    @Test
    void abortForgetsThePartsAndLeavesTheObject() throws IOException {
        bucket.put("k", "there");
        part(1, MIN);
        assertThat(bucket.files()).isEqualTo(1);

        uploads.abort(name);

        assertThat(bucket.files()).isZero();
        assertThat(bucket.read("k")).hasSize(5);
        assertThat(uploads.list()).isEmpty();
    }

    @Test
    void partsThatAreNotNamedGoWithTheUpload() throws IOException {
        part(1, MIN);
        R2PartName second = part(2, MIN);

        uploads.complete(name, List.of(second));

        assertThat(bucket.files()).isEqualTo(1);
        bucket.store.delete("k");
        assertThat(bucket.files()).isZero();
    }

    @Test
    void whatIsUnfinishedIsNoObjectYet() throws IOException {
        part(1, Bucket.text("x"));

        assertThat(bucket.store.head("k", Optional.empty())).isEmpty();
        refused(10008, () -> bucket.engine.in("default").delete("media"));
    }

    @Test
    void anUploadIsAbortedWhenItIsSevenDaysOld() throws IOException {
        part(1, MIN);
        bucket.time.advance(Duration.ofDays(7).minusMillis(1));
        assertThat(uploads.list()).hasSize(1);

        bucket.time.advance(Duration.ofMillis(1));

        assertThat(uploads.list()).isEmpty();
        assertThat(bucket.files()).isZero();
        bucket.engine.in("default").delete("media");
    }

    @Test
    void everyPartTakesTheCustomerKeyOfTheUpload() {
        R2UploadName sealed = new R2UploadName(
                "k", uploads.begin("k", Bucket.encrypted("one")).id());

        refused(10029, () -> uploads.put(sealed, 1, Bucket.text("x"), Optional.empty()));
        refused(10029, () -> uploads.put(sealed, 1, Bucket.text("x"), Optional.of("two")));
        refused(10029, () -> uploads.put(name, 1, Bucket.text("x"), Optional.of("one")));
    }

    @Test
    void aDeletedBucketTakesNothing() {
        uploads.abort(name);
        bucket.engine.in("default").delete("media");

        refused(10006, () -> bucket.put("k", "v"));
        refused(10006, () -> uploads.begin("k", Bucket.PLAIN));
    }

    @Test
    void bucketsOfAJurisdictionAreSeenThereOnly() {
        bucket.engine.in("eu").create("media", "Standard", "WEUR");

        assertThat(bucket.engine.in("eu").get("media")).isNotSameAs(bucket.store);
        refused(10006, () -> bucket.engine.in("us").get("media"));
        refused(10029, () -> bucket.engine.in("mars"));
    }
}
