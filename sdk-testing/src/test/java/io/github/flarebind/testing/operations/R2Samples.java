package io.github.flarebind.testing.operations;

import static io.github.flarebind.r2.internal.R2Operation.CREATE_BUCKET;
import static io.github.flarebind.r2.internal.R2Operation.DELETE;
import static io.github.flarebind.r2.internal.R2Operation.DELETE_BUCKET;
import static io.github.flarebind.r2.internal.R2Operation.GET;
import static io.github.flarebind.r2.internal.R2Operation.HEAD;
import static io.github.flarebind.r2.internal.R2Operation.LIST;
import static io.github.flarebind.r2.internal.R2Operation.LIST_BUCKETS;
import static io.github.flarebind.r2.internal.R2Operation.PUT;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static io.github.flarebind.testing.operations.SampleBuilder.future;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.r2.R2BucketInfo;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Listing;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PutOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every call of R2. */
final class R2Samples {
    private static final int BUCKETS_OF_A_PAGE = 1000;
    private static final R2ListOptions ONE_EACH =
            R2ListOptions.builder().limit(1).build();
    private static final R2PutOptions AS_TEXT = R2PutOptions.builder()
            .httpMetadata(R2HttpMetadata.builder().contentType("text/plain").build())
            .build();

    private R2Samples() {}

    static List<Sample<?>> all() {
        return List.of(
                head(),
                get(),
                putText(),
                putBody(),
                putWithOptions(),
                delete(),
                list(),
                listWithOptions(),
                listAll(),
                listAllWithOptions(),
                createBucket(),
                listBuckets(),
                deleteBucket());
    }

    private static void object(Scene scene) {
        scene.r2().put("k", "v");
    }

    private static void twoObjects(Scene scene) {
        scene.r2().put("a", "1");
        scene.r2().put("b", "2");
    }

    private static void stored(R2Object stored, Scene quiet) {
        assertThat(stored.key()).isEqualTo("k");
        assertThat(quiet.r2().get("k").map(R2ObjectBody::text)).contains("new");
    }

    private static Sample<?> head() {
        return Sample.<Optional<R2Object>>of("R2Bucket.head(String)", HEAD)
                .given(R2Samples::object)
                .blocking(scene -> scene.r2().head("k"))
                .async(scene -> scene.r2().async().head("k"))
                .gives((found, quiet) -> assertThat(found.map(R2Object::key)).contains("k"));
    }

    private static Sample<?> get() {
        return Sample.<Optional<R2ObjectBody>>of("R2Bucket.get(String)", GET)
                .raw()
                .given(R2Samples::object)
                .blocking(scene -> scene.r2().get("k"))
                .async(scene -> scene.r2().async().get("k"))
                .gives((found, quiet) ->
                        assertThat(found.map(R2ObjectBody::text)).contains("v"));
    }

    private static Sample<?> putText() {
        return Sample.<R2Object>of("R2Bucket.put(String, String)", PUT)
                .given(R2Samples::object)
                .blocking(scene -> scene.r2().put("k", "new"))
                .async(scene -> scene.r2().async().put("k", "new"))
                .gives(R2Samples::stored);
    }

    private static Sample<?> putBody() {
        return Sample.<R2Object>of("R2Bucket.put(String, Body)", PUT)
                .given(R2Samples::object)
                .blocking(scene -> scene.r2().put("k", Body.of("new")))
                .async(scene -> scene.r2().async().put("k", Body.of("new")))
                .gives(R2Samples::stored);
    }

    private static Sample<?> putWithOptions() {
        return Sample.<R2Object>of("R2Bucket.put(String, Body, R2PutOptions)", PUT)
                .given(R2Samples::object)
                .blocking(scene -> scene.r2().put("k", Body.of("new"), AS_TEXT))
                .async(scene -> scene.r2().async().put("k", Body.of("new"), AS_TEXT))
                .gives(R2Samples::stored);
    }

    private static Sample<?> delete() {
        return Sample.<String>of("R2Bucket.delete(String)", DELETE)
                .absent(10007)
                .given(R2Samples::object)
                .blocking(done(scene -> scene.r2().delete("k")))
                .async(future(scene -> scene.r2().async().delete("k")))
                .gives((done, quiet) -> assertThat(quiet.r2().head("k")).isEmpty());
    }

    private static Sample<?> list() {
        return Sample.<R2Listing>of("R2Bucket.list()", LIST)
                .given(R2Samples::twoObjects)
                .blocking(scene -> scene.r2().list())
                .async(scene -> scene.r2().async().list())
                .gives((listing, quiet) -> assertThat(keys(listing.objects())).containsExactly("a", "b"));
    }

    private static Sample<?> listWithOptions() {
        return Sample.<R2Listing>of("R2Bucket.list(R2ListOptions)", LIST)
                .given(R2Samples::twoObjects)
                .blocking(scene -> scene.r2().list(ONE_EACH))
                .async(scene -> scene.r2().async().list(ONE_EACH))
                .gives((listing, quiet) -> assertThat(keys(listing.objects())).containsExactly("a"));
    }

    private static Sample<?> listAll() {
        return Sample.<List<R2Object>>of("R2Bucket.listAll()", LIST)
                .given(R2Samples::twoObjects)
                .blocking(scene -> scene.r2().listAll().toList())
                .gives((objects, quiet) -> assertThat(keys(objects)).containsExactly("a", "b"));
    }

    private static Sample<?> listAllWithOptions() {
        return Sample.<List<R2Object>>of("R2Bucket.listAll(R2ListOptions)", LIST)
                .requests(2)
                .given(R2Samples::twoObjects)
                .blocking(scene -> scene.r2().listAll(ONE_EACH).toList())
                .gives((objects, quiet) -> assertThat(keys(objects)).containsExactly("a", "b"));
    }

    private static List<String> keys(List<R2Object> objects) {
        return objects.stream().map(R2Object::key).toList();
    }

    private static Sample<?> createBucket() {
        return Sample.<R2BucketInfo>of("R2Client.create(String)", CREATE_BUCKET)
                .blocking(scene -> scene.r2Client().create("new"))
                .gives((made, quiet) -> assertThat(quiet.r2Client().list()).containsExactly(made));
    }

    private static Sample<?> listBuckets() {
        return Sample.<List<R2BucketInfo>>of("R2Client.list()", LIST_BUCKETS)
                .requests(2)
                .given(scene -> IntStream.rangeClosed(0, BUCKETS_OF_A_PAGE)
                        .forEach(i -> scene.account().r2().named("bucket-" + i)))
                .blocking(scene -> scene.r2Client().list())
                .gives((found, quiet) ->
                        assertThat(found).hasSize(BUCKETS_OF_A_PAGE + 1).doesNotHaveDuplicates());
    }

    private static Sample<?> deleteBucket() {
        return Sample.<String>of("R2Client.delete(String)", DELETE_BUCKET)
                .absent(10006)
                .given(scene -> scene.r2Client().create("media"))
                .blocking(done(scene -> scene.r2Client().delete("media")))
                .gives((done, quiet) -> assertThat(quiet.r2Client().list()).isEmpty());
    }
}
