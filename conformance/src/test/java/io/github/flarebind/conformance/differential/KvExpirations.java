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
        said().forEach((name, query) -> all.addAll(put(name, query)));
        all.add(Question.rest("kv.expiry.listed", "GET", NAMESPACE + "/keys?prefix=expiry-"));
        all.add(Question.rest("kv.expiry.put-anew", "PUT", VALUES + "expiry-far").text("anew"));
        all.add(Question.rest("kv.expiry.get-anew", "GET", VALUES + "expiry-far"));
        all.add(Question.rest("kv.expiry.listed-anew", "GET", NAMESPACE + "/keys?prefix=expiry-far"));
        return all;
    }

    private static Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("ttl-60", "expiration_ttl=60");
        said.put("ttl-59", "expiration_ttl=59");
        said.put("ttl-0", "expiration_ttl=0");
        said.put("ttl-negative", "expiration_ttl=-1");
        said.put("ttl-word", "expiration_ttl=soon");
        said.put("ttl-fraction", "expiration_ttl=60.5");
        said.put("ttl-empty", "expiration_ttl=");
        said.put("past", "expiration=1000000000");
        said.put("in-59", "expiration=${in-59-seconds}");
        said.put("in-120", "expiration=${in-120-seconds}");
        said.put("far", "expiration=" + FAR);
        said.put("zero", "expiration=0");
        said.put("negative", "expiration=-1");
        said.put("word", "expiration=tomorrow");
        said.put("empty", "expiration=");
        said.put("both", "expiration=1000000000&expiration_ttl=60");
        said.put("both-ttl-short", "expiration=" + FAR + "&expiration_ttl=59");
        return said;
    }

    private static List<Question> put(String name, String query) {
        String target = VALUES + "expiry-" + name;
        return List.of(
                Question.rest("kv.expiry." + name + ".put", "PUT", target + '?' + query)
                        .text("value of " + name),
                Question.rest("kv.expiry." + name + ".get", "GET", target));
    }
}
