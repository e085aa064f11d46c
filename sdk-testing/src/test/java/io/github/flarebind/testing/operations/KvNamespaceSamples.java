package io.github.flarebind.testing.operations;

import static io.github.flarebind.kv.internal.KvOperation.CREATE_NAMESPACE;
import static io.github.flarebind.kv.internal.KvOperation.DELETE_NAMESPACE;
import static io.github.flarebind.kv.internal.KvOperation.GET_NAMESPACE;
import static io.github.flarebind.kv.internal.KvOperation.LIST_NAMESPACES;
import static io.github.flarebind.kv.internal.KvOperation.RENAME_NAMESPACE;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.kv.KvNamespaceInfo;
import io.github.flarebind.kv.KvNamespaceOptions;
import java.util.List;
import java.util.stream.IntStream;

/** Every call of KV's account-level client. */
final class KvNamespaceSamples {
    private static final int NAMESPACES_OF_A_PAGE = 100;
    private static final KvNamespaceOptions IN_THE_EU =
            KvNamespaceOptions.builder().jurisdiction(Jurisdiction.EU).build();

    private KvNamespaceSamples() {}

    static List<Sample<?>> all() {
        return List.of(create(), createWithOptions(), get(), list(), rename(), delete());
    }

    private static void one(Scene scene) {
        scene.kv().put("k", "v");
    }

    private static String id(Scene scene) {
        return scene.account().kv().list().get(0).id();
    }

    private static Sample<?> create() {
        return Sample.<KvNamespaceInfo>of("KvClient.create(String)", CREATE_NAMESPACE)
                .blocking(scene -> scene.kvClient().create("new"))
                .gives((made, quiet) -> assertThat(quiet.kvClient().list()).containsExactly(made));
    }

    private static Sample<?> createWithOptions() {
        return Sample.<KvNamespaceInfo>of("KvClient.create(String, KvNamespaceOptions)", CREATE_NAMESPACE)
                .blocking(scene -> scene.kvClient().create("new", IN_THE_EU))
                .gives((made, quiet) -> assertThat(made.jurisdiction()).contains("eu"));
    }

    private static Sample<?> get() {
        return Sample.<KvNamespaceInfo>of("KvClient.get(String)", GET_NAMESPACE)
                .given(KvNamespaceSamples::one)
                .blocking(scene -> scene.kvClient().get(id(scene)))
                .gives((found, quiet) -> assertThat(found.title()).isEqualTo("cache"));
    }

    private static Sample<?> list() {
        return Sample.<List<KvNamespaceInfo>>of("KvClient.list()", LIST_NAMESPACES)
                .requests(2)
                .given(scene -> IntStream.rangeClosed(0, NAMESPACES_OF_A_PAGE)
                        .forEach(i -> scene.account().kv().named("namespace-" + i)))
                .blocking(scene -> scene.kvClient().list())
                .gives((found, quiet) ->
                        assertThat(found).hasSize(NAMESPACES_OF_A_PAGE + 1).doesNotHaveDuplicates());
    }

    private static Sample<?> rename() {
        return Sample.<String>of("KvClient.rename(String, String)", RENAME_NAMESPACE)
                .given(KvNamespaceSamples::one)
                .blocking(done(scene -> scene.kvClient().rename(id(scene), "new")))
                .gives((done, quiet) -> assertThat(quiet.kvClient().list())
                        .extracting(KvNamespaceInfo::title)
                        .containsExactly("new"));
    }

    private static Sample<?> delete() {
        return Sample.<String>of("KvClient.delete(String)", DELETE_NAMESPACE)
                .absent(10013)
                .given(KvNamespaceSamples::one)
                .blocking(done(scene -> scene.kvClient().delete(id(scene))))
                .gives((done, quiet) -> assertThat(quiet.kvClient().list()).isEmpty());
    }
}
