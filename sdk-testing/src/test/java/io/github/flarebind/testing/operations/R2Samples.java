package io.github.flarebind.testing.operations;

import static io.github.flarebind.r2.internal.R2Operation.DELETE;
import static io.github.flarebind.r2.internal.R2Operation.DELETE_OBJECTS;
import static io.github.flarebind.r2.internal.R2Operation.GET;
import static io.github.flarebind.r2.internal.R2Operation.HEAD;
import static io.github.flarebind.r2.internal.R2Operation.LIST;
import static io.github.flarebind.r2.internal.R2Operation.PUT;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static io.github.flarebind.testing.operations.SampleBuilder.future;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2GetOptions;
import io.github.flarebind.r2.R2GetResult;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Listing;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PutOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** The calls of a bucket that go over both wires. */
final class R2Samples {
    /** The ETag of {@link #object}. */
    static final String ETAG = "9e3669d19b675bd57058fd4664205d2a";

    private static final R2Conditions CHANGED =
            R2Conditions.builder().etagDoesNotMatch(ETAG).build();
    private static final R2ListOptions ONE_EACH =
            R2ListOptions.builder().limit(1).build();
    private static final R2PutOptions AS_TEXT = R2PutOptions.builder()
            .httpMetadata(R2HttpMetadata.builder().contentType("text/plain").build())
            .build();

    private R2Samples() {}

    static List<Sample<?>> all() {
        Stream<Sample<?>> both = R2Wire.BOTH.stream()
                .flatMap(wire -> Stream.of(
                        head(wire),
                        get(wire),
                        getWithOptions(wire),
                        getUnderConditions(wire),
                        putText(wire),
                        putBody(wire),
                        putWithOptions(wire),
                        deleteAll(wire),
                        list(wire),
                        listWithOptions(wire),
                        listAll(wire),
                        listAllWithOptions(wire)));
        return Stream.of(both, Stream.of(deleteOverRest(), deleteOverS3()))
                .<Sample<?>>flatMap(rows -> rows)
                .toList();
    }

    /** An object {@code k}. */
    static void object(Scene scene) {
        scene.r2().put("k", "v");
    }

    static void twoObjects(Scene scene) {
        scene.r2().put("a", "1");
        scene.r2().put("b", "2");
    }

    static void stored(R2Object stored, Scene quiet) {
        assertThat(stored.key()).isEqualTo("k");
        assertThat(quiet.r2().get("k").map(R2ObjectBody::text)).contains("new");
    }

    static List<String> keys(List<R2Object> objects) {
        return objects.stream().map(R2Object::key).toList();
    }

    /** Completes a row with a call on an object {@code k}, on both faces. */
    private static <T> SampleBuilder<T> calls(
            SampleBuilder<T> row,
            R2Wire wire,
            Function<R2Bucket, T> blocking,
            Function<AsyncR2Bucket, CompletableFuture<T>> async) {
        return row.given(R2Samples::object)
                .blocking(scene -> blocking.apply(wire.bucket(scene)))
                .async(scene -> async.apply(wire.bucket(scene).async()));
    }

    private static Sample<?> head(R2Wire wire) {
        SampleBuilder<Optional<R2Object>> row = wire.bare("head(String)", HEAD);
        return calls(row, wire, bucket -> bucket.head("k"), bucket -> bucket.head("k"))
                .gives((found, quiet) -> assertThat(found.map(R2Object::key)).contains("k"));
    }

    private static Sample<?> get(R2Wire wire) {
        SampleBuilder<Optional<R2ObjectBody>> row = wire.of("get(String)", GET);
        return calls(row.raw(), wire, bucket -> bucket.get("k"), bucket -> bucket.get("k"))
                .gives((found, quiet) ->
                        assertThat(found.map(R2ObjectBody::text)).contains("v"));
    }

    private static Sample<?> getWithOptions(R2Wire wire) {
        R2GetOptions plain = R2GetOptions.defaults();
        SampleBuilder<Optional<R2ObjectBody>> row = wire.of("get(String, R2GetOptions)", GET);
        return calls(row.raw(), wire, bucket -> bucket.get("k", plain), bucket -> bucket.get("k", plain))
                .gives((found, quiet) ->
                        assertThat(found.map(R2ObjectBody::text)).contains("v"));
    }

    /** They do not hold, so that what is told of the object is a request of its own. */
    private static Sample<?> getUnderConditions(R2Wire wire) {
        R2GetOptions plain = R2GetOptions.defaults();
        SampleBuilder<Optional<R2GetResult>> row = wire.of("get(String, R2Conditions, R2GetOptions)", GET, HEAD);
        return calls(
                        row.raw().requests(2),
                        wire,
                        bucket -> bucket.get("k", CHANGED, plain),
                        bucket -> bucket.get("k", CHANGED, plain))
                .gives((found, quiet) -> assertThat(found).hasValueSatisfying(result -> {
                    assertThat(result.object().etag()).isEqualTo(ETAG);
                    assertThat(result.body()).isEmpty();
                }));
    }

    private static Sample<?> putText(R2Wire wire) {
        SampleBuilder<R2Object> row = wire.bare("put(String, String)", PUT);
        return calls(row, wire, bucket -> bucket.put("k", "new"), bucket -> bucket.put("k", "new"))
                .gives(R2Samples::stored);
    }

    private static Sample<?> putBody(R2Wire wire) {
        SampleBuilder<R2Object> row = wire.bare("put(String, Body)", PUT);
        return calls(row, wire, bucket -> bucket.put("k", Body.of("new")), bucket -> bucket.put("k", Body.of("new")))
                .gives(R2Samples::stored);
    }

    private static Sample<?> putWithOptions(R2Wire wire) {
        SampleBuilder<R2Object> row = wire.bare("put(String, Body, R2PutOptions)", PUT);
        return calls(
                        row,
                        wire,
                        bucket -> bucket.put("k", Body.of("new"), AS_TEXT),
                        bucket -> bucket.put("k", Body.of("new"), AS_TEXT))
                .gives(R2Samples::stored);
    }

    private static SampleBuilder<String> delete(R2Wire wire) {
        return wire.<String>bare("delete(String)", DELETE)
                .given(R2Samples::object)
                .blocking(done(scene -> wire.bucket(scene).delete("k")))
                .async(future(scene -> wire.bucket(scene).async().delete("k")));
    }

    private static void deleted(Object done, Scene quiet) {
        assertThat(quiet.r2().head("k")).isEmpty();
    }

    private static Sample<?> deleteOverRest() {
        return delete(R2Wire.REST).absent(10007).gives(R2Samples::deleted);
    }

    /** It takes what is absent for deleted, whatever came before. */
    private static Sample<?> deleteOverS3() {
        return delete(R2Wire.S3).gives(R2Samples::deleted);
    }

    /** What fails is told key by key, so that the table of what is thrown has nothing to try. */
    private static Sample<?> deleteAll(R2Wire wire) {
        List<String> keys = List.of("k");
        SampleBuilder<BulkResult<String>> row =
                wire.of("deleteAll(Iterable)", wire == R2Wire.S3 ? DELETE_OBJECTS : DELETE);
        return calls(
                        row.requests(0).trailing(1),
                        wire,
                        bucket -> bucket.deleteAll(keys),
                        bucket -> bucket.deleteAll(keys))
                .gives(R2Samples::deleted);
    }

    private static Sample<?> list(R2Wire wire) {
        SampleBuilder<R2Listing> row = wire.of("list()", LIST);
        return calls(row, wire, R2Bucket::list, AsyncR2Bucket::list)
                .given(R2Samples::twoObjects)
                .gives((listing, quiet) -> assertThat(keys(listing.objects())).containsExactly("a", "b"));
    }

    private static Sample<?> listWithOptions(R2Wire wire) {
        SampleBuilder<R2Listing> row = wire.of("list(R2ListOptions)", LIST);
        return calls(row, wire, bucket -> bucket.list(ONE_EACH), bucket -> bucket.list(ONE_EACH))
                .given(R2Samples::twoObjects)
                .gives((listing, quiet) -> assertThat(keys(listing.objects())).containsExactly("a"));
    }

    private static Sample<?> listAll(R2Wire wire) {
        return wire.<List<R2Object>>of("listAll()", LIST)
                .given(R2Samples::twoObjects)
                .blocking(scene -> wire.bucket(scene).listAll().toList())
                .gives((objects, quiet) -> assertThat(keys(objects)).containsExactly("a", "b"));
    }

    private static Sample<?> listAllWithOptions(R2Wire wire) {
        return wire.<List<R2Object>>of("listAll(R2ListOptions)", LIST)
                .requests(2)
                .given(R2Samples::twoObjects)
                .blocking(scene -> wire.bucket(scene).listAll(ONE_EACH).toList())
                .gives((objects, quiet) -> assertThat(keys(objects)).containsExactly("a", "b"));
    }
}
