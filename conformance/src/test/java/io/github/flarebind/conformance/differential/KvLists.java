package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.KvKeys.NAMESPACE;
import static io.github.flarebind.conformance.differential.KvKeys.VALUES;

import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Lists of KV's keys. */
final class KvLists {
    private static final int PUT = 25;
    private static final int ASKED = 20;
    private static final List<String> ORDER =
            List.of("1", "10", "9", "A", "Z", "a", "a-", "a/", "a/b", "ab", "b", "z", "é", "ÿ", "\ufffd", "🙈");

    private KvLists() {}

    static List<Question> questions(long seed) {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            all.add(put("kv.list.order.put-" + i, "order:" + ORDER.get(i)));
        }
        all.addAll(fixed());
        all.addAll(pages());
        all.addAll(random(new Random(seed)));
        return all;
    }

    private static Question put(String name, String key) {
        return Question.rest(name, "PUT", VALUES + ApiPath.encode(key)).text("v");
    }

    private static Question list(String name, String query) {
        return Question.rest("kv.list." + name, "GET", NAMESPACE + "/keys" + query);
    }

    private static List<Question> fixed() {
        return List.of(
                list("order", "?prefix=order:"),
                list("prefix-of-one", "?prefix=order:a%2F"),
                list("prefix-letter", "?prefix=order:%C3%A9"),
                list("prefix-of-none", "?prefix=nothing-has-this"),
                list("prefix-case", "?prefix=ORDER:"),
                list("prefix-star", "?prefix=order:*"),
                list("prefix-512", "?prefix=" + "p".repeat(512)),
                list("prefix-513", "?prefix=" + "p".repeat(513)),
                list("limit-10", "?prefix=order:&limit=10"),
                list("limit-16", "?prefix=order:&limit=16"),
                list("limit-1000", "?prefix=order:&limit=1000"),
                list("limit-1001", "?prefix=order:&limit=1001"),
                list("limit-9", "?prefix=order:&limit=9"),
                list("limit-0", "?prefix=order:&limit=0"),
                list("limit-negative", "?prefix=order:&limit=-1"),
                list("limit-word", "?prefix=order:&limit=many"),
                list("limit-fraction", "?prefix=order:&limit=10.5"),
                list("limit-empty", "?prefix=order:&limit="),
                list("cursor-empty", "?prefix=order:&cursor="),
                list("namespace", "").target("/storage/kv/namespaces/0000000000000000000000000000dead/keys"));
    }

    private static List<Question> pages() {
        return List.of(
                list("page-1", "?prefix=order:&limit=10").keep("page", "json.result_info.cursor"),
                list("page-2", "?prefix=order:&limit=10&cursor=${page}"),
                list("page-2-wider", "?prefix=order:&limit=100&cursor=${page}"),
                list("page-2-without-limit", "?prefix=order:&cursor=${page}"),
                list("page-2-of-another-prefix", "?prefix=order:z&cursor=${page}"),
                put("kv.list.page-put-before", "order:0"),
                put("kv.list.page-put-behind", "order:zz"),
                list("page-2-after-puts", "?prefix=order:&limit=10&cursor=${page}"),
                Question.rest("kv.list.page-delete", "DELETE", VALUES + "order:a%2Fb"),
                list("page-2-after-delete", "?prefix=order:&limit=10&cursor=${page}"));
    }

    private static List<Question> random(Random random) {
        List<Question> all = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>();
        while (keys.size() < PUT) {
            keys.add("random:" + word(random, 4));
        }
        int i = 0;
        for (String key : keys) {
            all.add(put("kv.list.random.put-" + i++, key));
        }
        for (int j = 0; j < ASKED; j++) {
            String prefix = ApiPath.encode("random:" + word(random, 1));
            all.add(list("random." + j, "?prefix=" + prefix + "&limit=" + (10 + random.nextInt(4)))
                    .keep("cursor" + j, "json.result_info.cursor"));
        }
        all.add(list("random.first", "?prefix=random:&limit=12").keep("rest", "json.result_info.cursor"));
        all.add(list("random.second", "?prefix=random:&limit=12&cursor=${rest}")
                .keep("rest", "json.result_info.cursor"));
        all.add(list("random.third", "?prefix=random:&limit=12&cursor=${rest}"));
        return all;
    }

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i >= 0; i--) {
            word.appendCodePoint("aB/ .-é🙈".codePoints().toArray()[random.nextInt(8)]);
        }
        return word.toString();
    }
}
