package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.KvKeys.VALUES;

import java.util.List;
import java.util.stream.Stream;

/** Values of KV at the longest that there are. */
final class KvSizes {
    private static final int MOST = 25 * 1024 * 1024;

    private KvSizes() {}

    static List<Question> questions() {
        return Stream.of(sized("value-25-mib", "x".repeat(MOST)), sized("value-one-byte-more", "x".repeat(MOST + 1)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Question> sized(String name, String value) {
        String target = VALUES + "size-" + name;
        return List.of(
                Question.rest("kv.size." + name + ".put", "PUT", target).text(value),
                Question.rest("kv.size." + name + ".get", "GET", target));
    }
}
