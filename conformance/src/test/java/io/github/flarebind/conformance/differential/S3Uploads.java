package io.github.flarebind.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Multipart uploads: their order, their sizes, and what is missing. */
final class S3Uploads {
    private static final int MIN = 5 * 1024 * 1024;
    private static final String ID = "xml.InitiateMultipartUploadResult.UploadId";

    private final List<Question> all = new ArrayList<>();

    private S3Uploads() {}

    static List<Question> questions() {
        S3Uploads made = new S3Uploads();
        made.whole();
        made.sizes();
        made.wrongLists();
        made.wrongNumbers();
        made.unknown();
        made.aborted();
        made.copies();
        return made.all;
    }

    private void ask(String name, String method, String target) {
        all.add(Question.s3("s3.upload." + name, method, target));
    }

    private void create(String key, Map<String, String> headers) {
        all.add(Question.s3("s3.upload." + key + ".create", "POST", "/upload-" + key + "?uploads")
                .headers(headers)
                .keep(key + ".id", ID));
    }

    private void part(String key, int number, String name, String content) {
        all.add(Question.s3("s3.upload." + key + ".part-" + name, "PUT", at(key) + "&partNumber=" + number)
                .text(content)
                .keep(key + '.' + name, "header.etag"));
    }

    private static String at(String key) {
        return "/upload-" + key + "?uploadId=${" + key + ".id}";
    }

    private void complete(String key, String name, String parts) {
        all.add(Question.s3("s3.upload." + key + ".complete-" + name, "POST", at(key))
                .text("<CompleteMultipartUpload>" + parts + "</CompleteMultipartUpload>"));
    }

    private static String listed(int number, String etag) {
        return "<Part><PartNumber>" + number + "</PartNumber><ETag>" + etag + "</ETag></Part>";
    }

    private void whole() {
        create("whole", Map.of("Content-Type", "text/plain", "x-amz-meta-a", "1"));
        ask("whole.get-before", "GET", "/upload-whole");
        part("whole", 1, "one", "a".repeat(MIN));
        part("whole", 2, "two", "the end");
        complete("whole", "", listed(1, "${whole.one}") + listed(2, "${whole.two}"));
        ask("whole.head", "HEAD", "/upload-whole");
        all.add(Question.s3("s3.upload.whole.get-range", "GET", "/upload-whole")
                .header("Range", "bytes=5242878-5242883"));
        all.add(Question.s3("s3.upload.whole.get-suffix", "GET", "/upload-whole")
                .header("Range", "bytes=-5"));
        ask("whole.get-part-1", "HEAD", "/upload-whole?partNumber=1");
        ask("whole.listed", "GET", "?list-type=2&prefix=upload-whole");
        complete("whole", "again", listed(1, "${whole.one}") + listed(2, "${whole.two}"));
        ask("whole.abort-after", "DELETE", at("whole"));
        part("whole", 3, "after", "late");
        ask("whole.get-after", "HEAD", "/upload-whole");
    }

    private void sizes() {
        create("small", Map.of());
        part("small", 1, "one", "small");
        part("small", 2, "two", "also");
        complete("small", "too-small", listed(1, "${small.one}") + listed(2, "${small.two}"));
        complete("small", "first-alone", listed(1, "${small.one}"));
        ask("small.get", "GET", "/upload-small");
        create("empty", Map.of());
        part("empty", 1, "one", "");
        complete("empty", "", listed(1, "${empty.one}"));
        ask("empty.head", "HEAD", "/upload-empty");
        create("unequal", Map.of());
        part("unequal", 1, "one", "a".repeat(MIN + 1));
        part("unequal", 2, "two", "b".repeat(MIN));
        part("unequal", 3, "three", "c");
        complete(
                "unequal",
                "",
                listed(1, "${unequal.one}") + listed(2, "${unequal.two}") + listed(3, "${unequal.three}"));
        part("unequal", 3, "three-bigger", "c".repeat(MIN + 5));
        complete("unequal", "last-bigger", listed(2, "${unequal.two}") + listed(3, "${unequal.three-bigger}"));
        part("unequal", 1, "one-replaced", "d".repeat(MIN));
        complete("unequal", "replaced-tag", listed(1, "${unequal.one}") + listed(2, "${unequal.two}"));
        complete("unequal", "gap", listed(2, "${unequal.two}"));
        ask("unequal.head", "HEAD", "/upload-unequal");
    }

    private void wrongLists() {
        create("lists", Map.of());
        part("lists", 1, "one", "1");
        part("lists", 2, "two", "2");
        complete("lists", "backwards", listed(2, "${lists.two}") + listed(1, "${lists.one}"));
        complete("lists", "missing-part", listed(5, "${lists.one}"));
        complete("lists", "wrong-tag", listed(1, "&quot;00000000000000000000000000000000&quot;"));
        complete("lists", "swapped-tags", listed(1, "${lists.two}"));
        complete("lists", "twice", listed(1, "${lists.one}") + listed(1, "${lists.one}"));
        complete("lists", "number-0", listed(0, "${lists.one}"));
        complete("lists", "number-10001", listed(10_001, "${lists.one}"));
        complete("lists", "none", "");
        complete("lists", "no-tag", "<Part><PartNumber>1</PartNumber></Part>");
        complete("lists", "no-number", "<Part><ETag>${lists.one}</ETag></Part>");
        all.add(Question.s3("s3.upload.lists.complete-no-xml", "POST", at("lists"))
                .text("finish"));
        all.add(Question.s3("s3.upload.lists.complete-no-body", "POST", at("lists")));
        all.add(Question.s3("s3.upload.lists.complete-other-root", "POST", at("lists"))
                .text("<Complete/>"));
        complete("lists", "unquoted", listed(1, "1"));
    }

    private void wrongNumbers() {
        part("lists", 0, "zero", "0");
        part("lists", 10_000, "last", "10000");
        part("lists", 10_001, "beyond", "10001");
        all.add(Question.s3("s3.upload.lists.part-number-word", "PUT", at("lists") + "&partNumber=one")
                .text("x"));
        all.add(Question.s3("s3.upload.lists.part-number-missing", "PUT", "/upload-numberless?uploadId=${lists.id}")
                .text("x"));
        all.add(Question.s3("s3.upload.lists.part-md5", "PUT", at("lists") + "&partNumber=3")
                .text("hello")
                .header("Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="));
        all.add(Question.s3("s3.upload.lists.part-md5-of-other", "PUT", at("lists") + "&partNumber=3")
                .text("hello")
                .header("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="));
        ask("lists.parts", "GET", at("lists"));
        ask("lists.uploads", "GET", "?uploads&prefix=upload-");
        ask("lists.not-there", "HEAD", "/upload-lists");
    }

    private void unknown() {
        String target = "/upload-unknown?uploadId=never-made";
        all.add(Question.s3("s3.upload.unknown.part", "PUT", target + "&partNumber=1")
                .text("x"));
        all.add(Question.s3("s3.upload.unknown.complete", "POST", target)
                .text("<CompleteMultipartUpload>" + listed(1, "&quot;0&quot;") + "</CompleteMultipartUpload>"));
        ask("unknown.abort", "DELETE", target);
        all.add(Question.s3("s3.upload.unknown.other-key", "PUT", "/upload-elsewhere?uploadId=${lists.id}&partNumber=1")
                .text("x"));
        ask("unknown.abort-other-key", "DELETE", "/upload-elsewhere?uploadId=${lists.id}");
        all.add(Question.s3("s3.upload.unknown.id-empty", "PUT", "/upload-unknown?uploadId=&partNumber=1")
                .text("x"));
    }

    private void aborted() {
        create("aborted", Map.of());
        part("aborted", 1, "one", "1");
        ask("aborted.abort", "DELETE", at("aborted"));
        ask("aborted.abort-again", "DELETE", at("aborted"));
        part("aborted", 2, "two", "2");
        complete("aborted", "", listed(1, "${aborted.one}"));
        ask("aborted.get", "GET", "/upload-aborted");
        ask("lists.abort", "DELETE", at("lists"));
    }

    private void copies() {
        all.add(Question.s3("s3.upload.copied.store", "PUT", "/upload-source").text("0123456789"));
        create("copied", Map.of());
        copy("whole", 1, Map.of());
        copy("range", 2, Map.of("x-amz-copy-source-range", "bytes=2-4"));
        copy("range-suffix", 3, Map.of("x-amz-copy-source-range", "bytes=-4"));
        copy("range-from", 3, Map.of("x-amz-copy-source-range", "bytes=4-"));
        copy("range-beyond", 3, Map.of("x-amz-copy-source-range", "bytes=20-30"));
        copy("range-over", 3, Map.of("x-amz-copy-source-range", "bytes=5-30"));
        copy("range-word", 3, Map.of("x-amz-copy-source-range", "all"));
        copy("condition", 3, Map.of("x-amz-copy-source-if-match", "\"0\""));
        complete("copied", "", listed(2, "${copied.range}"));
        ask("copied.get", "GET", "/upload-copied");
    }

    private void copy(String name, int number, Map<String, String> headers) {
        all.add(Question.s3("s3.upload.copied.part-" + name, "PUT", at("copied") + "&partNumber=" + number)
                .header("x-amz-copy-source", "/${r2}/upload-source")
                .headers(headers)
                .keep("copied." + name, "xml.CopyPartResult.ETag"));
    }
}
