package io.github.flarebind.conformance.differential;

import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies, with what they take over and the conditions on their source. */
final class S3Copies {
    private static final String SOURCE = "x-amz-copy-source";
    private static final String PAST = "Wed, 21 Oct 2015 07:28:00 GMT";
    private static final String FUTURE = "Wed, 21 Oct 2037 07:28:00 GMT";

    private S3Copies() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        all.add(Question.s3("s3.copy.store", "PUT", "/copy-from")
                .text("copied")
                .header("Content-Type", "text/plain")
                .header("x-amz-meta-a", "1")
                .keep("copy", "header.etag"));
        all.add(Question.s3("s3.copy.store-letters", "PUT", '/' + ApiPath.encode("copy é+ /x"))
                .text("letters"));
        sources().forEach((name, source) -> all.addAll(copied(name, Map.of(SOURCE, source))));
        directives().forEach((name, headers) -> all.addAll(copied(name, with(headers))));
        all.addAll(conditions());
        return all;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("plain", "/${r2}/copy-from");
        sources.put("no-slash", "${r2}/copy-from");
        sources.put("letters", "/${r2}/" + ApiPath.encode("copy é+ /x"));
        sources.put("absent", "/${r2}/copy-absent");
        sources.put("other-bucket", "/no-such-bucket/copy-from");
        sources.put("no-key", "/${r2}");
        sources.put("no-key-slash", "/${r2}/");
        sources.put("nothing", "/");
        sources.put("version", "/${r2}/copy-from?versionId=1");
        return sources;
    }

    private static Map<String, Map<String, String>> directives() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        Map<String, String> fresh = Map.of("Content-Type", "text/css", "x-amz-meta-b", "2");
        all.put("fresh-ignored", fresh);
        for (String directive : List.of("COPY", "REPLACE", "MERGE", "OTHER", "replace")) {
            Map<String, String> headers = new LinkedHashMap<>(fresh);
            headers.put("x-amz-metadata-directive", directive);
            all.put("directive-" + directive, headers);
        }
        all.put("replace-with-nothing", Map.of("x-amz-metadata-directive", "REPLACE"));
        all.put("storage-class", Map.of("x-amz-storage-class", "STANDARD"));
        all.put("tagging-directive", Map.of("x-amz-tagging-directive", "COPY"));
        return all;
    }

    private static Map<String, String> with(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(SOURCE, "/${r2}/copy-from");
        return all;
    }

    private static List<Question> copied(String name, Map<String, String> headers) {
        return List.of(
                Question.s3("s3.copy." + name + ".copy", "PUT", "/copy-to-" + name)
                        .headers(headers),
                Question.s3("s3.copy." + name + ".get", "GET", "/copy-to-" + name));
    }

    private static List<Question> conditions() {
        List<Question> all = new ArrayList<>();
        Map<String, Map<String, String>> tags = new LinkedHashMap<>();
        tags.put("match-same", Map.of("if-match", "${copy}"));
        tags.put("match-other", Map.of("if-match", "\"0\""));
        tags.put("match-star", Map.of("if-match", "*"));
        tags.put("nonematch-same", Map.of("if-none-match", "${copy}"));
        tags.put("nonematch-other", Map.of("if-none-match", "\"0\""));
        tags.put("nonematch-star", Map.of("if-none-match", "*"));
        tags.put("modified-past", Map.of("if-modified-since", PAST));
        tags.put("modified-future", Map.of("if-modified-since", FUTURE));
        tags.put("unmodified-past", Map.of("if-unmodified-since", PAST));
        tags.put("unmodified-future", Map.of("if-unmodified-since", FUTURE));
        tags.put("match-same-unmodified-past", Map.of("if-match", "${copy}", "if-unmodified-since", PAST));
        tags.put("nonematch-other-modified-future", Map.of("if-none-match", "\"0\"", "if-modified-since", FUTURE));
        tags.put("match-same-nonematch-same", Map.of("if-match", "${copy}", "if-none-match", "${copy}"));
        for (String side : List.of("x-amz-copy-source-", "cf-copy-destination-", "")) {
            tags.forEach((name, conditions) -> {
                Map<String, String> headers = new LinkedHashMap<>();
                conditions.forEach((header, value) -> headers.put(side + header, value));
                String where = side.isEmpty() ? "plain" : side.substring(side.indexOf("copy-") + 5, side.length() - 1);
                all.add(Question.s3("s3.copy.condition." + where + '-' + name, "PUT", "/copy-conditional")
                        .headers(with(headers)));
            });
        }
        return all;
    }
}
