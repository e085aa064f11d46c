package io.github.flarebind.testing.operations;

import static io.github.flarebind.kv.internal.KvOperation.DELETE;
import static io.github.flarebind.kv.internal.KvOperation.GET;
import static io.github.flarebind.kv.internal.KvOperation.LIST;
import static io.github.flarebind.kv.internal.KvOperation.PUT;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static io.github.flarebind.testing.operations.SampleBuilder.future;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvListOptions;
import io.github.flarebind.kv.KvPutOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The calls of a namespace but its reads of several things at once. */
final class KvSamples {
    private static final int SMALLEST_PAGE = 10;
    private static final TypeRef<Map<String, Integer>> COUNTS = new TypeRef<>() {};
    private static final KvListOptions TENS =
            KvListOptions.builder().limit(SMALLEST_PAGE).build();
    private static final KvPutOptions WITH_METADATA =
            KvPutOptions.builder().metadata(Map.of("by", "me")).build();

    private KvSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                get(),
                getBytes(),
                getJson(),
                getJsonOfType(),
                putText(),
                putBody(),
                putWithOptions(),
                delete(),
                list(),
                listWithOptions(),
                listAll(),
                listAllWithOptions());
    }

    private static void text(Scene scene) {
        scene.kv().put("k", "v");
    }

    private static void elevenKeys(Scene scene) {
        IntStream.rangeClosed(0, SMALLEST_PAGE).forEach(i -> scene.kv().put("key-%02d".formatted(i), "v"));
    }

    private static void stored(String done, Scene quiet) {
        assertThat(quiet.kv().get("k")).contains("new");
    }

    private static Sample<?> get() {
        return Sample.<Optional<String>>of("KvNamespace.get(String)", GET)
                .raw()
                .given(KvSamples::text)
                .blocking(scene -> scene.kv().get("k"))
                .async(scene -> scene.kv().async().get("k"))
                .gives((value, quiet) -> assertThat(value).contains("v"));
    }

    private static Sample<?> getBytes() {
        return Sample.<Optional<byte[]>>of("KvNamespace.getBytes(String)", GET)
                .raw()
                .given(KvSamples::text)
                .blocking(scene -> scene.kv().getBytes("k"))
                .async(scene -> scene.kv().async().getBytes("k"))
                .gives((value, quiet) -> assertThat(value).contains(new byte[] {'v'}));
    }

    private static Sample<?> getJson() {
        return Sample.<Optional<Integer>>of("KvNamespace.getJson(String, Class)", GET)
                .raw()
                .given(scene -> scene.kv().put("k", "1"))
                .blocking(scene -> scene.kv().getJson("k", Integer.class))
                .async(scene -> scene.kv().async().getJson("k", Integer.class))
                .gives((value, quiet) -> assertThat(value).contains(1));
    }

    private static Sample<?> getJsonOfType() {
        return Sample.<Optional<Map<String, Integer>>>of("KvNamespace.getJson(String, TypeRef)", GET)
                .raw()
                .given(scene -> scene.kv().put("k", "{\"n\":1}"))
                .blocking(scene -> scene.kv().getJson("k", COUNTS))
                .async(scene -> scene.kv().async().getJson("k", COUNTS))
                .gives((value, quiet) -> assertThat(value).contains(Map.of("n", 1)));
    }

    private static Sample<?> putText() {
        return Sample.<String>of("KvNamespace.put(String, String)", PUT)
                .given(KvSamples::text)
                .blocking(done(scene -> scene.kv().put("k", "new")))
                .async(future(scene -> scene.kv().async().put("k", "new")))
                .gives(KvSamples::stored);
    }

    private static Sample<?> putBody() {
        return Sample.<String>of("KvNamespace.put(String, Body)", PUT)
                .given(KvSamples::text)
                .blocking(done(scene -> scene.kv().put("k", Body.of("new"))))
                .async(future(scene -> scene.kv().async().put("k", Body.of("new"))))
                .gives(KvSamples::stored);
    }

    private static Sample<?> putWithOptions() {
        return Sample.<String>of("KvNamespace.put(String, Body, KvPutOptions)", PUT)
                .given(KvSamples::text)
                .blocking(done(scene -> scene.kv().put("k", Body.of("new"), WITH_METADATA)))
                .async(future(scene -> scene.kv().async().put("k", Body.of("new"), WITH_METADATA)))
                .gives(KvSamples::stored);
    }

    private static Sample<?> delete() {
        return Sample.<String>of("KvNamespace.delete(String)", DELETE)
                .absent(10009)
                .given(KvSamples::text)
                .blocking(done(scene -> scene.kv().delete("k")))
                .async(future(scene -> scene.kv().async().delete("k")))
                .gives((done, quiet) -> assertThat(quiet.kv().get("k")).isEmpty());
    }

    private static Sample<?> list() {
        return Sample.<Page<KvKey>>of("KvNamespace.list()", LIST)
                .given(KvSamples::text)
                .blocking(scene -> scene.kv().list())
                .async(scene -> scene.kv().async().list())
                .gives((page, quiet) ->
                        assertThat(page.items()).extracting(KvKey::name).containsExactly("k"));
    }

    private static Sample<?> listWithOptions() {
        return Sample.<Page<KvKey>>of("KvNamespace.list(KvListOptions)", LIST)
                .given(KvSamples::elevenKeys)
                .blocking(scene -> scene.kv().list(TENS))
                .async(scene -> scene.kv().async().list(TENS))
                .gives((page, quiet) -> assertThat(page.items()).hasSize(SMALLEST_PAGE));
    }

    private static Sample<?> listAll() {
        return Sample.<List<KvKey>>of("KvNamespace.listAll()", LIST)
                .given(KvSamples::elevenKeys)
                .blocking(scene -> scene.kv().listAll().toList())
                .gives((keys, quiet) -> assertThat(keys).hasSize(SMALLEST_PAGE + 1));
    }

    private static Sample<?> listAllWithOptions() {
        return Sample.<List<KvKey>>of("KvNamespace.listAll(KvListOptions)", LIST)
                .requests(2)
                .given(KvSamples::elevenKeys)
                .blocking(scene -> scene.kv().listAll(TENS).toList())
                .gives((keys, quiet) ->
                        assertThat(keys).hasSize(SMALLEST_PAGE + 1).doesNotHaveDuplicates());
    }
}
