package io.github.flarebind.conformance.differential;

import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** R2's objects over REST. */
final class R2Rest {
    private static final String OBJECTS = "/r2/buckets/${r2}/objects";

    private R2Rest() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        keys().forEach((name, key) -> all.addAll(lifeOf("r2.key." + name, OBJECTS + '/' + ApiPath.encode(key))));
        all.addAll(lifeOf("r2.key.slashes-as-they-are", OBJECTS + "/as/it/is"));
        all.addAll(lifeOf("r2.key.sub-delimiters-as-they-are", OBJECTS + "/a:b@c,d;e=f&g$h!i'j(k)*l"));
        all.addAll(metadata());
        all.addAll(conditions());
        all.addAll(lists());
        all.addAll(others());
        return all;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = OddKeys.upTo(1024);
        keys.put("slash-first", "/a");
        keys.put("dots-slash", "../a");
        keys.put("dot", ".");
        keys.put("dots", "..");
        return keys;
    }

    private static List<Question> lifeOf(String name, String target) {
        return List.of(
                Question.rest(name + ".get-missing", "GET", target),
                Question.rest(name + ".put", "PUT", target)
                        .text("value of " + name)
                        .header("Content-Type", "text/plain"),
                Question.rest(name + ".get", "GET", target),
                Question.rest(name + ".delete", "DELETE", target),
                Question.rest(name + ".get-deleted", "GET", target),
                Question.rest(name + ".delete-again", "DELETE", target));
    }

    private static Question put(String name, String key) {
        return Question.rest("r2.put." + name, "PUT", OBJECTS + '/' + key);
    }

    private static Question get(String name, String key) {
        return Question.rest("r2.get." + name, "GET", OBJECTS + '/' + key);
    }

    private static List<Question> metadata() {
        return List.of(
                put("no-type", "meta-no-type").text("x"),
                get("no-type", "meta-no-type"),
                put("type", "meta-type").text("x").header("Content-Type", "text/html; charset=utf-8"),
                get("type", "meta-type"),
                put("all", "meta-all")
                        .text("x")
                        .header("Content-Type", "text/plain")
                        .header("Cache-Control", "max-age=60")
                        .header("Content-Disposition", "attachment; filename=\"a.txt\"")
                        .header("Content-Language", "de")
                        .header("Expires", "Wed, 21 Oct 2037 07:28:00 GMT"),
                get("all", "meta-all"),
                Question.rest("r2.list.metadata", "GET", OBJECTS + "?prefix=meta-"),
                put("empty", "meta-empty").header("Content-Type", "text/plain"),
                get("empty", "meta-empty"),
                put("bytes", "meta-bytes")
                        .bytes(new byte[] {0, (byte) 0xff, 10, 13})
                        .header("Content-Type", "application/octet-stream"),
                get("bytes", "meta-bytes"),
                put("overwritten", "meta-all").text("anew").header("Content-Type", "text/css"),
                get("overwritten", "meta-all"),
                put("storage-class", "meta-class").text("x").header("cf-r2-storage-class", "Standard"),
                put("storage-class-wrong", "meta-class").text("x").header("cf-r2-storage-class", "Cold"),
                put("big", "meta-big").text("x".repeat(300_000)).header("Content-Type", "text/plain"),
                get("big", "meta-big"));
    }

    private static List<Question> conditions() {
        String past = "Wed, 21 Oct 2015 07:28:00 GMT";
        return List.of(
                put("condition", "condition").text("x").header("Content-Type", "text/plain"),
                get("none-match-same", "condition").header("If-None-Match", "\"9dd4e461268c8034f5c8564e155c67a6\""),
                get("none-match-other", "condition").header("If-None-Match", "\"00000000000000000000000000000000\""),
                get("none-match-star", "condition").header("If-None-Match", "*"),
                get("modified-since-past", "condition").header("If-Modified-Since", past),
                get("none-match-on-missing", "condition-missing").header("If-None-Match", "*"));
    }

    private static Question list(String name, String query) {
        return Question.rest("r2.list." + name, "GET", OBJECTS + query);
    }

    private static List<Question> lists() {
        List<Question> all = new ArrayList<>();
        for (String key : List.of("lead", "10", "9", "A", "a/", "a/1", "a/b/1", "a/b/2", "b", "c/d", "é", "🙈")) {
            all.add(put("for-list-" + all.size(), ApiPath.encode("list/" + key))
                    .text(key)
                    .header("Content-Type", "text/plain"));
        }
        all.add(list("prefix", "?prefix=list/"));
        all.add(list("prefix-of-none", "?prefix=nothing-has-this"));
        all.add(list("delimiter", "?prefix=list/&delimiter=/"));
        all.add(list("delimiter-below", "?prefix=list/a/&delimiter=/"));
        all.add(list("delimiter-no-prefix", "?prefix=list&delimiter=/"));
        all.add(list("delimiter-of-two", "?prefix=list/&delimiter=b/"));
        all.add(list("per-page-1", "?prefix=list/&per_page=1").keep("r2page", "json.result_info.cursor"));
        all.add(list("per-page-1-second", "?prefix=list/&per_page=1&cursor=${r2page}"));
        all.add(list("per-page-5", "?prefix=list/&per_page=5").keep("r2page", "json.result_info.cursor"));
        all.add(list("per-page-5-second", "?prefix=list/&per_page=5&cursor=${r2page}"));
        all.add(list("per-page-12", "?prefix=list/&per_page=12"));
        all.add(list("per-page-delimiter", "?prefix=list/&per_page=3&delimiter=/")
                .keep("r2page", "json.result_info.cursor"));
        all.add(list("per-page-delimiter-second", "?prefix=list/&per_page=3&delimiter=/&cursor=${r2page}"));
        all.add(list("per-page-0", "?prefix=list/&per_page=0"));
        all.add(list("per-page-1001", "?prefix=list/&per_page=1001"));
        all.add(list("per-page-negative", "?prefix=list/&per_page=-1"));
        all.add(list("per-page-word", "?prefix=list/&per_page=many"));
        all.add(list("start-after", "?prefix=list/a/b/&start_after=list/a/b/1"));
        return all;
    }

    private static List<Question> others() {
        return List.of(
                Question.rest("r2.bucket.missing-get", "GET", "/r2/buckets/no-such-bucket/objects/a"),
                Question.rest("r2.bucket.missing-put", "PUT", "/r2/buckets/no-such-bucket/objects/a")
                        .text("x"),
                Question.rest("r2.bucket.missing-delete", "DELETE", "/r2/buckets/no-such-bucket/objects/a"),
                Question.rest("r2.bucket.missing-list", "GET", "/r2/buckets/no-such-bucket/objects"),
                Question.rest("r2.bucket.get", "GET", "/r2/buckets/${r2}"),
                Question.rest("r2.get.range", "GET", OBJECTS + "/meta-bytes").header("Range", "bytes=1-2"),
                Question.rest("r2.post", "POST", OBJECTS + "/meta-bytes").text("x"));
    }
}
