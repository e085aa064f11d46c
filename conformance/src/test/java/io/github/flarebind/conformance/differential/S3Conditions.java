package io.github.flarebind.conformance.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions in all combinations, on an object that is there and on one that is not. */
final class S3Conditions {
    private static final String OTHER = "\"00000000000000000000000000000000\"";
    private static final String PAST = "Wed, 21 Oct 2015 07:28:00 GMT";
    private static final String FUTURE = "Wed, 21 Oct 2037 07:28:00 GMT";
    private static final String STORED = "${stored}"; // the very second of the object
    private static final List<String> DATES = List.of("", PAST, STORED, FUTURE);

    private S3Conditions() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        all.add(Question.s3("s3.condition.store", "PUT", "/condition")
                .text("0123456789")
                .keep("etag", "header.etag"));
        all.add(Question.s3("s3.condition.stored", "HEAD", "/condition").keep("stored", "header.last-modified"));
        all.addAll(reads());
        all.addAll(oddTags());
        all.addAll(dates());
        all.addAll(writes());
        return all;
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("none", "");
        tags.put("same", "${etag}");
        tags.put("other", OTHER);
        tags.put("star", "*");
        return tags;
    }

    private static String date(String name, String date) {
        return switch (date) {
            case "" -> "";
            case PAST -> '-' + name + "-past";
            case STORED -> '-' + name + "-stored";
            default -> '-' + name + "-future";
        };
    }

    /** All four headers at once, each of each kind. */
    private static List<Question> reads() {
        List<Question> all = new ArrayList<>();
        tags().forEach((match, ifMatch) -> tags().forEach((noneMatch, ifNoneMatch) -> {
            for (String modified : DATES) {
                for (String unmodified : DATES) {
                    String name = "match-" + match + "-nonematch-" + noneMatch + date("modified", modified)
                            + date("unmodified", unmodified);
                    all.add(given(
                            "s3.condition.get." + name,
                            "GET",
                            "/condition",
                            Map.of(
                                    "If-Match", ifMatch,
                                    "If-None-Match", ifNoneMatch,
                                    "If-Modified-Since", modified,
                                    "If-Unmodified-Since", unmodified)));
                }
            }
        }));
        return all;
    }

    private static Question given(String name, String method, String target, Map<String, String> headers) {
        Question question = Question.s3(name, method, target);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!header.getValue().isEmpty()) {
                question = question.header(header.getKey(), header.getValue());
            }
        }
        return question;
    }

    private static Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("list", OTHER + ", ${etag}");
        odd.put("list-of-others", OTHER + ", \"1\"");
        odd.put("weak", "W/${etag}");
        odd.put("weak-other", "W/" + OTHER);
        odd.put("bare", "781e5e245d69b566979b86e28d23f2c7");
        odd.put("upper", "\"781E5E245D69B566979B86E28D23F2C7\"");
        odd.put("empty-tag", "\"\"");
        odd.put("open", "\"781e");
        odd.put("no-comma", "\"1\" \"2\"");
        odd.put("star-in-list", "*, \"1\"");
        odd.put("word", "abc");
        return odd;
    }

    private static List<Question> oddTags() {
        List<Question> all = new ArrayList<>();
        odd().forEach((name, tag) -> {
            all.add(Question.s3("s3.condition.odd.match-" + name, "GET", "/condition")
                    .header("If-Match", tag));
            all.add(Question.s3("s3.condition.odd.nonematch-" + name, "GET", "/condition")
                    .header("If-None-Match", tag));
            all.add(Question.s3("s3.condition.odd.head-match-" + name, "HEAD", "/condition")
                    .header("If-Match", tag));
        });
        return all;
    }

    private static List<Question> dates() {
        List<Question> all = new ArrayList<>();
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("word", "yesterday");
        odd.put("iso", "2015-10-21T07:28:00Z");
        odd.put("number", "1445412480");
        odd.put("old-form", "Wednesday, 21-Oct-15 07:28:00 GMT");
        odd.forEach((name, date) -> {
            all.add(Question.s3("s3.condition.date.modified-" + name, "GET", "/condition")
                    .header("If-Modified-Since", date));
            all.add(Question.s3("s3.condition.date.unmodified-" + name, "GET", "/condition")
                    .header("If-Unmodified-Since", date));
        });
        return all;
    }

    /** Puts and heads with one or two headers, on what is there and on what is not. */
    private static List<Question> writes() {
        List<Question> all = new ArrayList<>();
        tags().forEach((match, ifMatch) -> tags().forEach((noneMatch, ifNoneMatch) -> {
            Map<String, String> headers = Map.of("If-Match", ifMatch, "If-None-Match", ifNoneMatch);
            String name = "match-" + match + "-nonematch-" + noneMatch;
            all.addAll(everywhere(name, headers));
        }));
        for (String date : List.of(PAST, FUTURE)) {
            all.addAll(everywhere("only" + date("modified", date), Map.of("If-Modified-Since", date)));
            all.addAll(everywhere("only" + date("unmodified", date), Map.of("If-Unmodified-Since", date)));
        }
        return all;
    }

    private static List<Question> everywhere(String name, Map<String, String> headers) {
        return List.of(
                given("s3.condition.head." + name, "HEAD", "/condition", headers),
                given("s3.condition.put." + name, "PUT", "/condition", headers).text("0123456789"),
                given("s3.condition.absent-get." + name, "GET", "/condition-absent", headers),
                given("s3.condition.absent-head." + name, "HEAD", "/condition-absent", headers),
                given("s3.condition.absent-put." + name, "PUT", "/condition-absent", headers)
                        .text("x"),
                Question.s3("s3.condition.absent-again." + name, "DELETE", "/condition-absent"));
    }
}
