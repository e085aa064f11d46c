package io.github.flarebind.testing.s3;

import io.github.flarebind.testing.engine.ServiceException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What S3 refuses, by its own names. */
final class S3Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(10001, "500 InternalError"),
            Map.entry(10002, "401 Unauthorized"),
            Map.entry(10003, "403 AccessDenied"),
            Map.entry(10004, "409 BucketConflict"),
            Map.entry(10005, "400 InvalidBucketName"),
            Map.entry(10006, "404 NoSuchBucket"),
            Map.entry(10007, "404 NoSuchKey"),
            Map.entry(10008, "409 BucketNotEmpty"),
            Map.entry(10011, "400 EntityTooSmall"),
            Map.entry(10012, "400 MetadataTooLarge"),
            Map.entry(10020, "400 InvalidObjectName"),
            Map.entry(10022, "400 InvalidMaxKeys"),
            Map.entry(10024, "404 NoSuchUpload"),
            Map.entry(10025, "400 InvalidPart"),
            Map.entry(10029, "400 InvalidArgument"),
            Map.entry(10037, "400 BadDigest"),
            Map.entry(10039, "416 InvalidRange"),
            Map.entry(10048, "400 InvalidPart"),
            Map.entry(100100, "400 EntityTooLarge"));

    private static final Map<Integer, String> WORDS = Map.of(
            400, "InvalidRequest",
            401, "Unauthorized",
            403, "AccessDenied",
            404, "NoSuchKey",
            408, "RequestTimeout",
            412, "PreconditionFailed",
            429, "TooManyRequests",
            503, "ServiceUnavailable");

    private final int status;
    private final String code;
    private final transient Map<String, String> details;

    S3Refusal(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    S3Refusal(int status, String code, String message, Map<String, String> details) {
        super(message, null, false, false); // an answer, not a bug: no stack trace
        this.status = status;
        this.code = code;
        this.details = new LinkedHashMap<>(details);
    }

    /** What the engine refuses, as this wire says it. */
    static S3Refusal of(ServiceException refusal) {
        String[] words = NAMES.getOrDefault(refusal.code(), "500 InternalError").split(" ", 2);
        return new S3Refusal(Integer.parseInt(words[0]), words[1], refusal.getMessage());
    }

    /** A refusal by its status, and by a code of R2's where that has a name in S3. */
    static S3Refusal of(int status, int code, String message) {
        String name = NAMES.getOrDefault(code, "500 " + WORDS.getOrDefault(status, "InternalError"));
        return new S3Refusal(status, name.substring(4), message);
    }

    static S3Refusal invalid(String message) {
        return new S3Refusal(400, "InvalidArgument", message);
    }

    static S3Refusal denied() {
        return new S3Refusal(403, "AccessDenied", "Access Denied");
    }

    static S3Refusal notImplemented(String message) {
        return new S3Refusal(501, "NotImplemented", message);
    }

    static S3Refusal header(String name, String value) {
        String shown = name.contains("key") ? "***" : value; // a customer's key is nobody's to read
        return notImplemented("Header '" + name + "' with value '" + shown + "' not implemented");
    }

    static S3Refusal noSuchKey() {
        return new S3Refusal(404, "NoSuchKey", "The specified key does not exist.");
    }

    static S3Refusal preconditionFailed() {
        return new S3Refusal(
                412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold.");
    }

    static S3Refusal malformedXml() {
        return new S3Refusal(
                400,
                "MalformedXML",
                "The XML you provided was not well formed or did not validate against our published schema.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The document that tells it. */
    byte[] xml() {
        S3Xml xml = new S3Xml("Error").text("Code", code).text("Message", String.valueOf(getMessage()));
        details.forEach(xml::text);
        return xml.bytes();
    }
}
