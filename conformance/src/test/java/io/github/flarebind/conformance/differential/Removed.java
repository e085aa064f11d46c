package io.github.flarebind.conformance.differential;

import java.util.List;

/** Fields whose values are of the moment or of the machine; only that they are there, and of their form, is compared. */
record Removed(Glob questions, Glob fields, Glob form, String reason) {
    private static final String TOO_SOON =
            "\"Invalid expiration of <second>. Expiration times must be at least 60 seconds in the future.\"";

    /** Everything that is removed, and why. */
    static final List<Removed> ALL = List.of(
            of("d1.*", "json.result[*].meta.duration", "<amount>", "how long it took"),
            of("d1.*", "json.result[*].meta.timings.sql_duration_ms", "<amount>", "how long it took"),
            of("d1.*", "json.result[*].meta.served_by", "\"<opaque>\"", "which server answered"),
            of("d1.*", "json.result[*].meta.size_after", "<count>", "the file of the runtime has tables of its own"),
            of("*", "header.last-modified", "<http-time>", "when it was written"),
            of("*", "xml.*.LastModified", "<time>", "when it was written"),
            of("r2.*", "json.result.creation_date", "\"<time>\"", "when it was made"),
            of("r2.*", "json.*.last_modified", "\"<time>\"", "when it was written"),
            of("r2.*", "json.*.uploaded", "\"<time>\"", "when it was written"),
            of("r2.*", "json.*.version", "\"<opaque>\"", "made anew by every write"),
            of("kv.list*", "json.result_info.cursor", "\"<opaque>\"", "opaque"),
            of("kv.expiry.*", "header.expiration", "<second>", "counted from when it was put"),
            of("kv.expiry.*", "json.result[*].expiration", "<second>", "counted from when it was put"),
            of("kv.expiry.*.in-59.put", "json.errors[0].message", TOO_SOON, "names the second that was asked for"),
            of("r2.list*", "json.result_info.cursor", "\"<opaque>\"", "opaque"),
            of("s3.list*", "xml.*.*ContinuationToken", "<opaque>", "opaque"),
            of("s3.upload*", "xml.*.UploadId", "<opaque>", "made anew by every upload"),
            of("s3.upload*", "xml.*.Location", "http<opaque>", "names the server"));

    static Removed of(String questions, String fields, String form, String reason) {
        return new Removed(Glob.of(questions), Glob.of(fields), Glob.of(form), reason);
    }

    boolean covers(String question, String field, String value) {
        return questions.matches(question) && fields.matches(field) && form.matches(value);
    }
}
