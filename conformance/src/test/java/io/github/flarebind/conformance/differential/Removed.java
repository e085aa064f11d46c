package io.github.flarebind.conformance.differential;

import java.util.List;

/** Fields whose values are of the moment or of the machine; only that they are there, and of their form, is compared. */
record Removed(Glob questions, Glob fields, Glob form, String reason) {
    /** Everything that is removed, and why. */
    static final List<Removed> ALL = List.of(
            of("d1.*", "json.result[*].meta.duration", "<number>", "how long it took"),
            of("d1.*", "json.result[*].meta.timings.sql_duration_ms", "<number>", "how long it took"),
            of("d1.*", "json.result[*].meta.served_by", "\"*\"", "which server answered"),
            of("d1.*", "json.result[*].meta.size_after", "<number>", "the file of the runtime has tables of its own"),
            of("*", "header.last-modified", "* GMT", "when it was written"),
            of("*", "xml.*.LastModified", "*T*Z", "when it was written"),
            of("r2.*", "json.*.last_modified", "\"*T*Z\"", "when it was written"),
            of("r2.*", "json.*.uploaded", "\"*T*Z\"", "when it was written"),
            of("r2.*", "json.*.version", "\"*\"", "made anew by every write"),
            of("kv.list*", "json.result_info.cursor", "\"*\"", "opaque"),
            of("r2.list*", "json.result_info.cursor", "\"*\"", "opaque"),
            of("s3.list*", "xml.*.*ContinuationToken", "*", "opaque"),
            of("s3.upload*", "xml.*.UploadId", "*", "made anew by every upload"),
            of("s3.upload*", "xml.*.Location", "http*", "names the server"));

    static Removed of(String questions, String fields, String form, String reason) {
        return new Removed(Glob.of(questions), Glob.of(fields), Glob.of(form), reason);
    }

    boolean covers(String question, String field, String value) {
        return questions.matches(question) && fields.matches(field) && form.matches(value);
    }
}
