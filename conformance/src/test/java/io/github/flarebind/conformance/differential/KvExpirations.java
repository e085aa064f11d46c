package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.KvKeys.NAMESPACE;
import static io.github.flarebind.conformance.differential.KvKeys.VALUES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When KV's keys expire: said by a second, by a time to live, by both, and by what is neither. */
final class KvExpirations {
    private static final long FAR = 2_130_000_000; // in 2037

    private KvExpirations() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        taken().forEach((name, query) -> all.addAll(put("taken." + name, query)));
        all.add(Question.rest("kv.expiry.taken.listed", "GET", NAMESPACE + "/keys?prefix=expiry-taken."));
        all.add(Question.rest("kv.expiry.anew.put", "PUT", VALUES + "expiry-taken.far-ahead")
                .text("anew"));
        all.add(Question.rest("kv.expiry.anew.get", "GET", VALUES + "expiry-taken.far-ahead"));
        all.add(Question.rest("kv.expiry.anew.listed", "GET", NAMESPACE + "/keys?prefix=expiry-taken.far"));
        refused().forEach((name, query) -> all.addAll(put("refused." + name, query)));
        return all;
    }

    private static Map<String, String> taken() {
        Map<String, String> taken = new LinkedHashMap<>();
        taken.put("ttl-60", "?expiration_ttl=60");
        taken.put("in-120", "?expiration=${in-120-seconds}");
        taken.put("far-ahead", "?expiration=" + FAR);
        taken.put("both", "?expiration=1000000000&expiration_ttl=60");
        return taken;
    }

    private static Map<String, String> refused() {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("ttl-59", "?expiration_ttl=59");
        refused.put("ttl-0", "?expiration_ttl=0");
        refused.put("ttl-negative", "?expiration_ttl=-1");
        refused.put("ttl-word", "?expiration_ttl=soon");
        refused.put("ttl-fraction", "?expiration_ttl=60.5");
        refused.put("ttl-empty", "?expiration_ttl=");
        refused.put("past", "?expiration=1000000000");
        refused.put("in-59", "?expiration=${in-59-seconds}");
        refused.put("zero", "?expiration=0");
        refused.put("negative", "?expiration=-1");
        refused.put("word", "?expiration=tomorrow");
        refused.put("empty", "?expiration=");
        refused.put("both", "?expiration=" + FAR + "&expiration_ttl=59");
        return refused;
    }

    private static List<Question> put(String name, String query) {
        String target = VALUES + "expiry-" + name;
        return List.of(
                Question.rest("kv.expiry." + name + ".put", "PUT", target + query)
                        .text("value of " + name),
                Question.rest("kv.expiry." + name + ".get", "GET", target));
    }
}
