package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.KvKeys.NAMESPACE;
import static io.github.flarebind.conformance.differential.KvKeys.VALUES;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many of KV's values read by one request. */
final class KvBulk {
    private KvBulk() {}

    static List<Question> questions() {
        return Stream.concat(found().stream(), refused().stream()).toList();
    }

    private static List<Question> found() {
        return List.of(
                put("a", "one"),
                put("b", "{\"x\": [1, 2.0, null]}"),
                put("c", ""),
                put("10", "ten"),
                put("2", "two"),
                Question.rest("kv.bulk.put-bytes", "PUT", VALUES + "bulk-bytes").bytes(new byte[] {(byte) 0xff, 1}),
                get("one", "{\"keys\": [\"bulk-a\"]}"),
                get("three", "{\"keys\": [\"bulk-b\", \"bulk-a\", \"bulk-c\"]}"),
                get("missing", "{\"keys\": [\"bulk-nothing\"]}"),
                get("some-missing", "{\"keys\": [\"bulk-nothing\", \"bulk-a\"]}"),
                get("twice", "{\"keys\": [\"bulk-a\", \"bulk-a\"]}"),
                get("numbers", "{\"keys\": [\"bulk-10\", \"bulk-2\"]}"),
                get("text", "{\"keys\": [\"bulk-b\"], \"type\": \"text\"}"),
                get("json", "{\"keys\": [\"bulk-b\", \"bulk-nothing\"], \"type\": \"json\"}"),
                get("json-of-text", "{\"keys\": [\"bulk-a\"], \"type\": \"json\"}"),
                get("json-of-nothing", "{\"keys\": [\"bulk-c\"], \"type\": \"json\"}"),
                get("bytes", "{\"keys\": [\"bulk-bytes\"]}"));
    }

    private static List<Question> refused() {
        return List.of(
                get("type-unknown", "{\"keys\": [\"bulk-a\"], \"type\": \"arrayBuffer\"}"),
                get("type-number", "{\"keys\": [\"bulk-a\"], \"type\": 1}"),
                get("none", "{\"keys\": []}"),
                get("no-keys", "{}"),
                get("keys-text", "{\"keys\": \"bulk-a\"}"),
                get("keys-numbers", "{\"keys\": [1]}"),
                get("no-json", "keys"),
                get("array", "[\"bulk-a\"]"),
                get("a-hundred", many(100)),
                get("a-hundred-and-one", many(101)),
                get("key-empty", "{\"keys\": [\"\"]}"),
                get("key-dots", "{\"keys\": [\"..\"]}"),
                get("key-513", "{\"keys\": [\"" + "k".repeat(513) + "\"]}"),
                Question.rest(
                                "kv.bulk.namespace",
                                "POST",
                                "/storage/kv/namespaces/0000000000000000000000000000dead/bulk/get")
                        .json("{\"keys\": [\"a\"]}"),
                Question.rest("kv.bulk.by-get", "GET", NAMESPACE + "/bulk/get"));
    }

    private static Question put(String key, String value) {
        return Question.rest("kv.bulk.put-" + key, "PUT", VALUES + "bulk-" + key)
                .text(value);
    }

    private static Question get(String name, String body) {
        return Question.rest("kv.bulk." + name, "POST", NAMESPACE + "/bulk/get").json(body);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"bulk-many-" + i + '"')
                .collect(Collectors.joining(",", "{\"keys\": [", "]}"));
    }
}
