package io.github.flarebind.conformance.differential;

import io.github.flarebind.contract.ListedKeys;
import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Lists of a bucket, of both versions. */
final class S3Lists {
    private static final int STORED = 25;
    private static final int ASKED = 30;
    private static final String ODD = "with space+plus&<tag>";

    private S3Lists() {}

    static List<Question> questions(long seed) {
        List<Question> all = new ArrayList<>();
        ListedKeys.IN_ORDER.forEach(key -> all.add(put("s3.list.store-" + all.size(), "list:" + key)));
        all.add(put("s3.list.store-" + all.size(), "list:" + ODD));
        all.addAll(second());
        all.addAll(pages());
        all.addAll(limits());
        all.addAll(first());
        all.addAll(others());
        all.addAll(random(new Random(seed)));
        return all;
    }

    private static Question put(String name, String key) {
        return Question.s3(name, "PUT", '/' + ApiPath.encode(key)).text(key);
    }

    private static Question list(String name, String query) {
        return Question.s3("s3.list." + name, "GET", "?list-type=2&" + query);
    }

    private static List<Question> second() {
        return List.of(
                list("prefix", "prefix=list:"),
                list("prefix-below", "prefix=list:a%2F"),
                list("prefix-of-none", "prefix=nothing-has-this"),
                list("prefix-of-one", "prefix=list:%C3%A9"),
                list("prefix-too-long", "prefix=" + "p".repeat(1025)),
                list("delimiter", "prefix=list:&delimiter=%2F"),
                list("delimiter-below", "prefix=list:a%2F&delimiter=%2F"),
                list("delimiter-beside", "prefix=list:a&delimiter=%2F"),
                list("delimiter-at-end", "prefix=list:c%2F&delimiter=%2F"),
                list("delimiter-first", "prefix=list:x%2F&delimiter=%2F"),
                list("delimiter-double", "prefix=list:&delimiter=%2F%2F"),
                list("delimiter-of-two", "prefix=list:&delimiter=b%2F"),
                list("delimiter-letter", "prefix=list:&delimiter=%C3%A9"),
                list("delimiter-empty", "prefix=list:&delimiter="),
                list("start-after", "prefix=list:&start-after=list:a%2F1"),
                list("start-after-missing", "prefix=list:&start-after=list:aa"),
                list("start-after-delimiter", "prefix=list:&delimiter=%2F&start-after=list:a%2F1"),
                list("start-after-in-prefix", "prefix=list:&delimiter=%2F&start-after=list:a%2F"),
                list("start-after-end", "prefix=list:&start-after=list:~%F0%9F%99%88"),
                list("start-after-empty", "prefix=list:&start-after="),
                list("encoding", "prefix=list:&encoding-type=url"),
                list("encoding-delimiter", "prefix=list:&encoding-type=url&delimiter=%2F&start-after=list:%3C"),
                list("encoding-unknown", "prefix=list:&encoding-type=base64"),
                list("fetch-owner", "prefix=list:b&fetch-owner=true"),
                list("fetch-owner-false", "prefix=list:b&fetch-owner=false"),
                list("unknown-parameter", "prefix=list:b&colour=red"),
                list("plus-in-prefix", "prefix=list:with+space"));
    }

    private static List<Question> pages() {
        return List.of(
                list("page-1", "prefix=list:&max-keys=8").keep("token", "xml.ListBucketResult.NextContinuationToken"),
                list("page-2", "prefix=list:&max-keys=8&continuation-token=${token}")
                        .keep("token", "xml.ListBucketResult.NextContinuationToken"),
                list("page-3", "prefix=list:&max-keys=8&continuation-token=${token}"),
                list("groups-1", "prefix=list:&delimiter=%2F&max-keys=3")
                        .keep("token", "xml.ListBucketResult.NextContinuationToken"),
                list("groups-2", "prefix=list:&delimiter=%2F&max-keys=3&continuation-token=${token}")
                        .keep("token", "xml.ListBucketResult.NextContinuationToken"),
                list("groups-3", "prefix=list:&delimiter=%2F&max-keys=3&continuation-token=${token}")
                        .keep("token", "xml.ListBucketResult.NextContinuationToken"),
                list("groups-4", "prefix=list:&delimiter=%2F&max-keys=3&continuation-token=${token}"),
                list(
                        "groups-start-after",
                        "prefix=list:&delimiter=%2F&max-keys=3&start-after=list:Z&continuation-token=${token}"),
                list("token-empty", "prefix=list:&continuation-token="),
                list("exactly", "prefix=list:&max-keys=21"),
                list("one-less", "prefix=list:&max-keys=20"));
    }

    private static List<Question> limits() {
        return List.of(
                list("max-0", "prefix=list:&max-keys=0"),
                list("max-1", "prefix=list:&max-keys=1"),
                list("max-1000", "prefix=list:b&max-keys=1000"),
                list("max-1001", "prefix=list:b&max-keys=1001"),
                list("max-huge", "prefix=list:b&max-keys=99999999999"),
                list("max-negative", "prefix=list:b&max-keys=-1"),
                list("max-word", "prefix=list:b&max-keys=many"),
                list("max-empty", "prefix=list:b&max-keys="),
                list("max-fraction", "prefix=list:b&max-keys=1.5"),
                list("max-spaced", "prefix=list:b&max-keys=%201"));
    }

    private static Question old(String name, String query) {
        return Question.s3("s3.list.v1." + name, "GET", '?' + query);
    }

    private static List<Question> first() {
        return List.of(
                old("prefix", "prefix=list:"),
                old("delimiter", "prefix=list:&delimiter=%2F"),
                old("max", "prefix=list:&max-keys=5"),
                old("max-delimiter", "prefix=list:&max-keys=5&delimiter=%2F"),
                old("marker", "prefix=list:&marker=list:b"),
                old("marker-empty", "prefix=list:&marker="),
                old("marker-delimiter", "prefix=list:&delimiter=%2F&marker=list:a%2F"),
                old("page-1", "prefix=list:&max-keys=6&delimiter=%2F")
                        .keep("marker", "xml.ListBucketResult.NextMarker"),
                old("page-2", "prefix=list:&max-keys=6&delimiter=%2F&marker=${marker}"),
                old("token", "prefix=list:&continuation-token=x"),
                old("max-0", "prefix=list:&max-keys=0"),
                old("max-negative", "prefix=list:&max-keys=-1"),
                old("encoding", "prefix=list:w&encoding-type=url"),
                old("start-after", "prefix=list:&start-after=list:b"),
                old("list-type-1", "prefix=list:b&list-type=1"),
                old("list-type-3", "prefix=list:b&list-type=3"));
    }

    private static List<Question> others() {
        return List.of(
                Question.s3("s3.list.head-bucket", "HEAD", ""),
                old("location", "location"),
                old("versioning", "versioning"),
                old("encryption", "encryption"),
                old("tagging", "tagging"),
                old("object-lock", "object-lock"),
                old("replication", "replication"),
                old("acl", "acl"),
                old("policy", "policy"),
                old("versions", "versions"),
                old("website", "website"));
    }

    private static List<Question> random(Random random) {
        TreeSet<String> keys = new TreeSet<>();
        while (keys.size() < STORED) {
            keys.add("rnd:" + word(random, 5));
        }
        List<Question> all = new ArrayList<>();
        for (String key : keys) {
            all.add(put("s3.list.random.store-" + all.size(), key));
        }
        for (int i = 0; i < ASKED; i++) {
            String query = "prefix=" + ApiPath.encode("rnd:" + (random.nextBoolean() ? "" : word(random, 1)))
                    + (random.nextBoolean() ? "&delimiter=" + ApiPath.encode(word(random, 0)) : "")
                    + (random.nextBoolean() ? "&start-after=" + ApiPath.encode("rnd:" + word(random, 2)) : "")
                    + (random.nextBoolean() ? "&max-keys=" + random.nextInt(8) : "");
            all.add(list("random." + i, query));
        }
        return all;
    }

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i >= 0; i--) {
            word.appendCodePoint("aB/.-é".codePoints().toArray()[random.nextInt(6)]);
        }
        return word.toString();
    }
}
