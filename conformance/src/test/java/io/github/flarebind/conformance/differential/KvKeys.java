package io.github.flarebind.conformance.differential;

import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** KV's values: keys of all kinds, bodies of all kinds, metadata. */
final class KvKeys {
    static final String NAMESPACE = "/storage/kv/namespaces/${kv}";
    static final String VALUES = NAMESPACE + "/values/";

    private static final String FORM = "multipart/form-data; boundary=cut";

    private KvKeys() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        keys().forEach((name, key) -> all.addAll(lifeOf("kv.key." + name, ApiPath.encode(key))));
        encodings().forEach((name, key) -> all.addAll(lifeOf("kv.encoding." + name, key)));
        all.addAll(values());
        all.addAll(forms());
        return all;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = OddKeys.upTo(512);
        keys.put("line-break", "a\nb");
        keys.put("mark", "\ufeffa");
        keys.put("dot-slash", "./a");
        keys.put("dots-slash", "../a");
        keys.put("dot", ".");
        keys.put("dots", "..");
        keys.put("128-letters-of-four-bytes", "🙈".repeat(128));
        keys.put("empty", "");
        return keys;
    }

    /** The same key in other clothes, and what is no encoding. */
    private static Map<String, String> encodings() {
        Map<String, String> encodings = new LinkedHashMap<>();
        encodings.put("lower-case", "%c3%a9");
        encodings.put("needless", "%61%2Db");
        encodings.put("plus-as-it-is", "a+b");
        encodings.put("slash-as-it-is", "as/it/is");
        encodings.put("colon-as-it-is", "a:b@c,d;e=f&g$h!i'j(k)*l");
        encodings.put("twice", "%2541");
        encodings.put("no-utf-8", "%ff%fe");
        return encodings;
    }

    private static List<Question> lifeOf(String name, String key) {
        return List.of(
                Question.rest(name + ".get-missing", "GET", VALUES + key),
                Question.rest(name + ".put", "PUT", VALUES + key).text("value of " + name),
                Question.rest(name + ".get", "GET", VALUES + key),
                Question.rest(name + ".delete", "DELETE", VALUES + key),
                Question.rest(name + ".get-deleted", "GET", VALUES + key));
    }

    private static List<Question> values() {
        List<Question> all = new ArrayList<>();
        all.addAll(stored("empty", put("empty")));
        all.addAll(stored("bytes", put("bytes").bytes(new byte[] {0, 1, (byte) 0xff, (byte) 0xfe, 10, 13})));
        all.addAll(stored("type", put("type").text("<p>").header("Content-Type", "text/html")));
        all.addAll(stored("json", put("json").json("{\"value\": \"v\", \"metadata\": 1}")));
        all.addAll(stored(
                "urlencoded",
                put("urlencoded").text("value=v").header("Content-Type", "application/x-www-form-urlencoded")));
        all.addAll(stored("big", put("big").text("x".repeat(100_000))));
        all.addAll(stored("overwritten", put("empty").text("anew")));
        all.add(Question.rest("kv.value.delete-missing", "DELETE", VALUES + "never-there"));
        all.add(Question.rest("kv.value.range", "GET", VALUES + "type").header("Range", "bytes=0-0"));
        all.add(Question.rest("kv.value.condition", "GET", VALUES + "type").header("If-None-Match", "*"));
        all.add(Question.rest("kv.value.post", "POST", VALUES + "type").text("x"));
        all.add(Question.rest("kv.value.patch", "PATCH", VALUES + "type").text("x"));
        all.add(Question.rest(
                "kv.value.namespace", "GET", "/storage/kv/namespaces/0000000000000000000000000000dead/values/a"));
        return all;
    }

    private static Question put(String key) {
        return Question.rest("kv.value." + key + ".put", "PUT", VALUES + key);
    }

    private static List<Question> stored(String name, Question put) {
        String target = put.target();
        return List.of(
                put.named("kv.value." + name + ".put"), Question.rest("kv.value." + name + ".get", "GET", target));
    }

    private static List<Question> forms() {
        List<Question> all = new ArrayList<>();
        all.addAll(form("value-alone", part("value", "v")));
        all.addAll(form("metadata", part("value", "v") + part("metadata", "{\"a\": [1, 2.50, null], \"é\": \"x\"}")));
        all.addAll(form("metadata-first", part("metadata", "5") + part("value", "v")));
        all.addAll(form("metadata-text", part("value", "v") + part("metadata", "\"word\"")));
        all.addAll(form("metadata-null", part("value", "v") + part("metadata", "null")));
        all.addAll(form("metadata-no-json", part("value", "v") + part("metadata", "{a")));
        all.addAll(form("metadata-empty", part("value", "v") + part("metadata", "")));
        all.addAll(form("metadata-1024", part("value", "v") + part("metadata", '"' + "m".repeat(1022) + '"')));
        all.addAll(form("metadata-1025", part("value", "v") + part("metadata", '"' + "m".repeat(1023) + '"')));
        all.addAll(form("metadata-two-bytes", part("value", "v") + part("metadata", '"' + "é".repeat(512) + '"')));
        all.addAll(form("value-empty", part("value", "")));
        all.addAll(form("value-missing", part("metadata", "1")));
        all.addAll(form("value-lines", part("value", "a\r\nb\n")));
        all.addAll(form("nothing", ""));
        all.add(Question.rest("kv.form.listed", "GET", NAMESPACE + "/keys?prefix=form-"));
        return all;
    }

    private static String part(String name, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static List<Question> form(String name, String parts) {
        String target = VALUES + "form-" + name;
        return List.of(
                Question.rest("kv.form." + name + ".put", "PUT", target)
                        .text(parts + "--cut--\r\n")
                        .header("Content-Type", FORM),
                Question.rest("kv.form." + name + ".get", "GET", target));
    }
}
