package io.github.flarebind.conformance.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an object is stored with: metadata and checksums. */
final class S3Puts {
    private static final String MD5 = "XUFAKrxLKna5cZ2REBfFkg=="; // of "hello"
    private static final String SHA_256 = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";

    private S3Puts() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        headers()
                .forEach((name, headers) -> all.addAll(List.of(
                        Question.s3("s3.put." + name + ".put", "PUT", "/put-" + name)
                                .text("hello")
                                .headers(headers),
                        Question.s3("s3.put." + name + ".get", "GET", "/put-" + name),
                        Question.s3("s3.put." + name + ".head", "HEAD", "/put-" + name))));
        all.addAll(others());
        return all;
    }

    private static Map<String, Map<String, String>> headers() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("bare", Map.of());
        all.put("type", Map.of("Content-Type", "text/html; charset=utf-8"));
        all.put("cache", Map.of("Cache-Control", "max-age=60, public"));
        all.put("disposition", Map.of("Content-Disposition", "attachment; filename=\"a b.txt\""));
        all.put("language", Map.of("Content-Language", "de, en"));
        all.put("encoding", Map.of("Content-Encoding", "br"));
        all.put("encoding-identity", Map.of("Content-Encoding", "identity"));
        all.put("expires", Map.of("Expires", "Wed, 21 Oct 2037 07:28:00 GMT"));
        all.put("expires-word", Map.of("Expires", "soon"));
        all.put("expires-zero", Map.of("Expires", "0"));
        all.put("custom", Map.of("x-amz-meta-a", "1", "x-amz-meta-B-c", "two words", "x-amz-meta-empty", ""));
        all.put("custom-spaced", Map.of("x-amz-meta-a", "a  b"));
        all.put("custom-encoded", Map.of("x-amz-meta-a", "=?UTF-8?B?w6k=?="));
        all.put("custom-encoded-q", Map.of("x-amz-meta-a", "=?UTF-8?Q?=C3=A9_x?="));
        all.put("custom-8192", Map.of("x-amz-meta-a", "m".repeat(8191)));
        all.put("custom-8193", Map.of("x-amz-meta-a", "m".repeat(8192)));
        all.putAll(sums());
        all.putAll(services());
        return all;
    }

    private static Map<String, Map<String, String>> sums() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("md5", Map.of("Content-MD5", MD5));
        all.put("md5-of-other", Map.of("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="));
        all.put("md5-short", Map.of("Content-MD5", "XUFAKg=="));
        all.put("md5-no-base64", Map.of("Content-MD5", "!!!"));
        all.put("md5-hex", Map.of("Content-MD5", "5d41402abc4b2a76b9719d911017c592"));
        all.put("sha256", Map.of("x-amz-checksum-sha256", SHA_256));
        all.put("sha256-of-other", Map.of("x-amz-checksum-sha256", "A" + SHA_256.substring(1)));
        all.put("crc32", Map.of("x-amz-checksum-crc32", "NhCmhg=="));
        all.put("crc32-of-other", Map.of("x-amz-checksum-crc32", "AAAAAA=="));
        all.put("algorithm", Map.of("x-amz-sdk-checksum-algorithm", "SHA256"));
        return all;
    }

    private static Map<String, Map<String, String>> services() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("class-standard", Map.of("x-amz-storage-class", "STANDARD"));
        all.put("class-infrequent", Map.of("x-amz-storage-class", "STANDARD_IA"));
        all.put("class-unknown", Map.of("x-amz-storage-class", "GLACIER"));
        all.put("acl-private", Map.of("x-amz-acl", "private"));
        all.put("acl-unknown", Map.of("x-amz-acl", "mine"));
        all.put("tagging", Map.of("x-amz-tagging", "a=b"));
        all.put("aes", Map.of("x-amz-server-side-encryption", "AES256"));
        all.put("kms", Map.of("x-amz-server-side-encryption", "aws:kms"));
        all.put("redirect", Map.of("x-amz-website-redirect-location", "/x"));
        all.put("lock", Map.of("x-amz-object-lock-mode", "GOVERNANCE"));
        all.put("grant", Map.of("x-amz-grant-read", "id=1"));
        return all;
    }

    private static List<Question> others() {
        return List.of(
                Question.s3("s3.put.empty", "PUT", "/put-nothing"),
                Question.s3("s3.put.empty-get", "GET", "/put-nothing"),
                Question.s3("s3.put.empty-head", "HEAD", "/put-nothing"),
                Question.s3("s3.put.big", "PUT", "/put-big").text("x".repeat(300_000)),
                Question.s3("s3.put.big-get", "GET", "/put-big"),
                Question.s3("s3.put.bytes", "PUT", "/put-bytes").bytes(new byte[] {0, (byte) 0xff, 13, 10}),
                Question.s3("s3.put.bytes-get", "GET", "/put-bytes"),
                Question.s3("s3.put.post", "POST", "/put-posted").text("posted"),
                Question.s3("s3.put.post-get", "GET", "/put-posted"),
                Question.s3("s3.put.override-type", "GET", "/put-bytes?response-content-type=text%2Fplain"),
                Question.s3("s3.put.override-disposition", "GET", "/put-bytes?response-content-disposition=inline"),
                Question.s3("s3.put.checksum-mode", "GET", "/put-sha256").header("x-amz-checksum-mode", "ENABLED"),
                Question.s3("s3.put.acl-get", "GET", "/put-bytes?acl"),
                Question.s3("s3.put.tagging-get", "GET", "/put-bytes?tagging"),
                Question.s3("s3.put.attributes-get", "GET", "/put-bytes?attributes"),
                Question.s3("s3.put.unknown-parameter", "GET", "/put-bytes?colour=red"),
                Question.s3("s3.put.patch", "PATCH", "/put-bytes").text("x"),
                Question.s3("s3.put.options", "OPTIONS", "/put-bytes"));
    }
}
