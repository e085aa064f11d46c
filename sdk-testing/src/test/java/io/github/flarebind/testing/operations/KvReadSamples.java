package io.github.flarebind.testing.operations;

import static io.github.flarebind.kv.internal.KvOperation.BULK_GET;
import static io.github.flarebind.kv.internal.KvOperation.GET;
import static io.github.flarebind.kv.internal.KvOperation.GET_METADATA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.kv.KvEntry;
import io.github.flarebind.kv.KvPutOptions;
import io.github.flarebind.kv.KvStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reads of a namespace that give streams, metadata, or many values. */
final class KvReadSamples {
    private static final List<String> KEYS = List.of("nothing", "k");
    private static final TypeRef<Integer> NUMBER = new TypeRef<>() {};
    private static final KvPutOptions WITH_METADATA =
            KvPutOptions.builder().metadata(Map.of("by", "me")).build();

    private KvReadSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                stream(),
                withMetadata(),
                jsonWithMetadata(),
                jsonOfTypeWithMetadata(),
                bytesWithMetadata(),
                streamWithMetadata(),
                many(),
                manyJson(),
                manyJsonOfType(),
                manyWithMetadata(),
                manyJsonWithMetadata(),
                manyJsonOfTypeWithMetadata());
    }

    private static void entries(Scene scene) {
        scene.kv().put("k", Body.of("1"), WITH_METADATA);
    }

    private static void told(KvEntry<?> entry) {
        assertThat(entry.metadata().orElseThrow().text()).isEqualTo("{\"by\":\"me\"}");
    }

    private static Sample<?> stream() {
        return Sample.<Optional<KvStream>>of("KvNamespace.getStream(String)", GET)
                .raw()
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getStream("k"))
                .async(scene -> scene.kv().async().getStream("k"))
                .gives((found, quiet) -> assertThat(found.map(KvStream::text)).contains("1"));
    }

    private static Sample<?> withMetadata() {
        return Sample.<Optional<KvEntry<String>>>of("KvNamespace.getWithMetadata(String)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getWithMetadata("k"))
                .async(scene -> scene.kv().async().getWithMetadata("k"))
                .gives((found, quiet) -> told(found.orElseThrow()));
    }

    private static Sample<?> jsonWithMetadata() {
        return Sample.<Optional<KvEntry<Integer>>>of("KvNamespace.getJsonWithMetadata(String, Class)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getJsonWithMetadata("k", Integer.class))
                .async(scene -> scene.kv().async().getJsonWithMetadata("k", Integer.class))
                .gives((found, quiet) -> told(found.orElseThrow()));
    }

    private static Sample<?> jsonOfTypeWithMetadata() {
        return Sample.<Optional<KvEntry<Integer>>>of("KvNamespace.getJsonWithMetadata(String, TypeRef)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getJsonWithMetadata("k", NUMBER))
                .async(scene -> scene.kv().async().getJsonWithMetadata("k", NUMBER))
                .gives((found, quiet) -> told(found.orElseThrow()));
    }

    private static Sample<?> bytesWithMetadata() {
        return Sample.<Optional<KvEntry<byte[]>>>of("KvNamespace.getBytesWithMetadata(String)", GET, GET_METADATA)
                .raw()
                .requests(2)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getBytesWithMetadata("k"))
                .async(scene -> scene.kv().async().getBytesWithMetadata("k"))
                .gives((found, quiet) -> told(found.orElseThrow()));
    }

    private static Sample<?> streamWithMetadata() {
        return Sample.<Optional<KvEntry<KvStream>>>of("KvNamespace.getStreamWithMetadata(String)", GET, GET_METADATA)
                .raw()
                .requests(2)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getStreamWithMetadata("k"))
                .async(scene -> scene.kv().async().getStreamWithMetadata("k"))
                .gives((found, quiet) -> {
                    told(found.orElseThrow());
                    found.orElseThrow().value().close();
                });
    }

    private static Sample<?> many() {
        return Sample.<Map<String, String>>of("KvNamespace.get(List)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().get(KEYS))
                .async(scene -> scene.kv().async().get(KEYS))
                .gives((found, quiet) -> assertThat(found).isEqualTo(Map.of("k", "1")));
    }

    private static Sample<?> manyJson() {
        return Sample.<Map<String, Integer>>of("KvNamespace.getJson(List, Class)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getJson(KEYS, Integer.class))
                .async(scene -> scene.kv().async().getJson(KEYS, Integer.class))
                .gives((found, quiet) -> assertThat(found).isEqualTo(Map.of("k", 1)));
    }

    private static Sample<?> manyJsonOfType() {
        return Sample.<Map<String, Integer>>of("KvNamespace.getJson(List, TypeRef)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getJson(KEYS, NUMBER))
                .async(scene -> scene.kv().async().getJson(KEYS, NUMBER))
                .gives((found, quiet) -> assertThat(found).isEqualTo(Map.of("k", 1)));
    }

    private static Sample<?> manyWithMetadata() {
        return Sample.<Map<String, KvEntry<String>>>of("KvNamespace.getWithMetadata(List)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getWithMetadata(KEYS))
                .async(scene -> scene.kv().async().getWithMetadata(KEYS))
                .gives((found, quiet) -> assertThat(found).containsOnlyKeys("k"));
    }

    private static Sample<?> manyJsonWithMetadata() {
        return Sample.<Map<String, KvEntry<Integer>>>of("KvNamespace.getJsonWithMetadata(List, Class)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getJsonWithMetadata(KEYS, Integer.class))
                .async(scene -> scene.kv().async().getJsonWithMetadata(KEYS, Integer.class))
                .gives((found, quiet) -> assertThat(found).containsOnlyKeys("k"));
    }

    private static Sample<?> manyJsonOfTypeWithMetadata() {
        return Sample.<Map<String, KvEntry<Integer>>>of("KvNamespace.getJsonWithMetadata(List, TypeRef)", BULK_GET)
                .given(KvReadSamples::entries)
                .blocking(scene -> scene.kv().getJsonWithMetadata(KEYS, NUMBER))
                .async(scene -> scene.kv().async().getJsonWithMetadata(KEYS, NUMBER))
                .gives((found, quiet) -> assertThat(found).containsOnlyKeys("k"));
    }
}
