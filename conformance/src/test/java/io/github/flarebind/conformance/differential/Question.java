package io.github.flarebind.conformance.differential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that both sides are sent. In its path, headers and body {@code ${x}} stands for what the side calls {@code x}, or
 * for what an earlier answer of the same side was asked to keep as {@code x}.
 *
 * @param name tells it from all others; the same in every run
 * @param overS3 whether it goes to the S3 API, else to the REST API
 * @param target path and query, encoded already
 * @param headers by name
 * @param content the body; one character for each byte
 * @param kept fields of the answer, by the name under which they are kept
 */
record Question(
        String name,
        boolean overS3,
        String method,
        String target,
        Map<String, String> headers,
        String content,
        Map<String, String> kept) {

    Question {
        headers = new LinkedHashMap<>(headers);
        kept = Map.copyOf(kept);
    }

    static Question rest(String name, String method, String target) {
        return new Question(name, false, method, target, Map.of(), "", Map.of());
    }

    static Question s3(String name, String method, String target) {
        return new Question(name, true, method, target, Map.of(), "", Map.of());
    }

    Question header(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Question(name, overS3, method, target, more, content, kept);
    }

    Question headers(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Question(name, overS3, method, target, more, content, kept);
    }

    Question text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Question bytes(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Question(name, overS3, method, target, headers, latin, kept);
    }

    Question json(String json) {
        return text(json).header("Content-Type", "application/json");
    }

    /** Keeps a field of the answer for later questions. */
    Question keep(String as, String field) {
        Map<String, String> more = new LinkedHashMap<>(kept);
        more.put(as, field);
        return new Question(name, overS3, method, target, headers, content, more);
    }

    Question named(String other) {
        return new Question(other, overS3, method, target, headers, content, kept);
    }

    Question target(String other) {
        return new Question(name, overS3, method, other, headers, content, kept);
    }

    /** The MD5 of the body, in hex. */
    String contentMd5() {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no MD5", e);
        }
    }

    @Override
    public String toString() {
        String start = content.length() > 160 ? content.substring(0, 160) + "..." : content;
        return name + ": " + method + ' ' + target + (headers.isEmpty() ? "" : " " + headers)
                + (start.isEmpty() ? "" : ' ' + start);
    }
}
