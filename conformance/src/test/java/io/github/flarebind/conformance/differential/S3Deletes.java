package io.github.flarebind.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Objects deleted, one and many. */
final class S3Deletes {
    private S3Deletes() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        for (String key : List.of("a", "b", "c", "d", "e")) {
            all.add(Question.s3("s3.delete.store-" + key, "PUT", "/delete-" + key)
                    .text(key));
        }
        all.add(Question.s3("s3.delete.one", "DELETE", "/delete-a"));
        all.add(Question.s3("s3.delete.condition", "DELETE", "/delete-b").header("If-Match", "\"0\""));
        all.add(Question.s3("s3.delete.version", "DELETE", "/delete-c?versionId=1"));
        all.add(many("two", objects("delete-b", "delete-absent")));
        all.add(many("quiet", objects("delete-c") + "<Quiet>true</Quiet>"));
        all.add(many("not-quiet", objects("delete-d") + "<Quiet>false</Quiet>"));
        all.add(many("quiet-word", objects("delete-d") + "<Quiet>maybe</Quiet>"));
        all.add(many("none", ""));
        all.add(many("twice", objects("delete-e", "delete-e")));
        all.add(many("entities", objects("&lt;&amp;&#233;&quot;")));
        all.add(many("key-empty", objects("")));
        all.add(many("key-missing", "<Object></Object>"));
        all.add(many("key-too-long", objects("k".repeat(1025))));
        all.add(many("version", "<Object><Key>delete-d</Key><VersionId>1</VersionId></Object>"));
        all.add(many("unknown-element", objects("delete-d") + "<Colour>red</Colour>"));
        all.add(many("a-thousand", thousand(1000)));
        all.add(many("a-thousand-and-one", thousand(1001)));
        all.addAll(documents());
        all.add(Question.s3("s3.delete.left", "GET", "?list-type=2&prefix=delete-"));
        return all;
    }

    private static List<Question> documents() {
        List<Question> all = new ArrayList<>();
        all.add(raw("no-xml", "delete-d"));
        all.add(raw("empty-body", ""));
        all.add(raw("other-root", "<Remove><Object><Key>delete-d</Key></Object></Remove>"));
        all.add(raw(
                "namespace",
                "<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Object><Key>x</Key></Object></Delete>"));
        all.add(raw("declared", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Delete>" + objects("x") + "</Delete>"));
        all.add(raw("md5-of-other", "<Delete>" + objects("x") + "</Delete>")
                .header("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="));
        return all;
    }

    private static Question many(String name, String content) {
        return raw(name, "<Delete>" + content + "</Delete>");
    }

    private static Question raw(String name, String body) {
        return Question.s3("s3.delete.many." + name, "POST", "?delete").text(body);
    }

    private static String objects(String... keys) {
        return List.of(keys).stream()
                .map(key -> "<Object><Key>" + key + "</Key></Object>")
                .collect(Collectors.joining());
    }

    private static String thousand(int count) {
        return objects(IntStream.range(0, count).mapToObj(i -> "none-" + i).toArray(String[]::new));
    }
}
