package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a request may ask for, and all that it may say.
 *
 * @param name as S3 calls it
 * @param operation as our client calls it
 * @param handler what answers
 * @param query the parameters that it knows
 * @param headers the beginnings of the headers that matter and that it knows
 */
record S3Operation(String name, Operation operation, Handler handler, Set<String> query, List<String> headers) {
    static final String CONDITIONS = "if-";
    static final String CUSTOMER_KEY = "x-amz-server-side-encryption-customer-";
    static final String METADATA = "x-amz-meta-";
    static final String STORAGE_CLASS = "x-amz-storage-class";
    static final String CHECKSUM = "x-amz-checksum-";

    private static final Set<String> OF_ALL = Set.of(
            "x-amz-date",
            "x-amz-content-sha256",
            "x-amz-security-token",
            "x-amz-sdk-checksum-algorithm",
            "x-amz-user-agent"); // browsers and Node name the client in it
    private static final Set<String> ACLS = Set.of(
            "private",
            "public-read",
            "public-read-write",
            "authenticated-read",
            "aws-exec-read",
            "bucket-owner-read",
            "bucket-owner-full-control");

    S3Operation(String name, Operation operation, Handler handler) {
        this(name, operation, handler, Set.of(), List.of());
    }

    S3Operation query(String... known) {
        return new S3Operation(name, operation, handler, Set.of(known), headers);
    }

    S3Operation headers(String... known) {
        return new S3Operation(name, operation, handler, query, List.of(known));
    }

    TransportResponse answer(S3Call call, S3Access access) throws IOException {
        call.query().keySet().forEach(this::checkParameter);
        call.headers().asMap().forEach((header, values) -> checkHeader(header.toLowerCase(Locale.ROOT), values.get(0)));
        return handler.handle(call, access);
    }

    private void checkParameter(String parameter) {
        boolean ofSignature = parameter.startsWith("X-Amz-") || parameter.equals("x-id");
        if (!ofSignature && !query.contains(parameter)) {
            throw S3Refusal.notImplemented(name + " search parameter " + parameter + " not implemented");
        }
    }

    private void checkHeader(String header, String value) {
        boolean matters = header.startsWith("x-amz-")
                || (header.startsWith("cf-") && !header.equals("cf-ray"))
                || header.startsWith("if-")
                || header.equals("range");
        boolean known =
                OF_ALL.contains(header) || headers.stream().anyMatch(header::startsWith) || noEffect(header, value);
        if (matters && !known) {
            throw S3Refusal.header(header, value);
        }
    }

    /** What R2 takes from writers and does not act on. */
    private boolean noEffect(String header, String value) {
        boolean writes = headers.contains(STORAGE_CLASS);
        return writes
                && ((header.equals("x-amz-acl") && ACLS.contains(value))
                        || (header.equals("x-amz-server-side-encryption") && value.equals("AES256")));
    }

    /** Answers the requests of one operation. */
    @FunctionalInterface
    interface Handler {
        TransportResponse handle(S3Call call, S3Access access) throws IOException;
    }
}
