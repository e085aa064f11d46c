package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.OneByte;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.Sha256;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that is held to the hash which its request has signed: what is another is refused at its end. */
final class S3Payload extends FilterInputStream {
    private static final String HEADER = "x-amz-content-sha256";
    private static final String HASH = "[0-9a-f]{64}";

    private final MessageDigest digest;
    private final String signed;
    private boolean ended;

    private S3Payload(InputStream in, MessageDigest digest, String signed) {
        super(in);
        this.digest = digest;
        this.signed = signed;
    }

    /** The body as it comes. */
    static InputStream of(S3Call call) {
        String signed = call.header(HEADER).orElse(CanonicalRequest.UNSIGNED_PAYLOAD);
        InputStream in = call.content().stream();
        return signed.matches(HASH) ? new S3Payload(in, sha256(), signed) : in;
    }

    /** The whole body. */
    static byte[] document(S3Call call) throws IOException {
        byte[] bytes = call.document();
        String signed = call.header(HEADER).orElse("");
        if (signed.matches(HASH) && !Sha256.hex(new ByteArrayInputStream(bytes)).equals(signed)) {
            throw mismatch();
        }
        return bytes;
    }

    /** Refuses what no hash stands in for, and chunks that are signed one by one. */
    static void check(S3Call call) {
        String signed = call.header(HEADER).orElse(CanonicalRequest.UNSIGNED_PAYLOAD);
        if (signed.startsWith("STREAMING-")) {
            throw S3Refusal.header(HEADER, signed);
        }
        if (!signed.equals(CanonicalRequest.UNSIGNED_PAYLOAD) && !signed.matches(HASH)) {
            throw S3Refusal.invalid(HEADER + " must be UNSIGNED-PAYLOAD, or a valid sha256 value.");
        }
        call.header("content-encoding")
                .filter(encoding -> encoding.contains("aws-chunked"))
                .ifPresent(encoding -> {
                    throw S3Refusal.header("content-encoding", encoding);
                });
        if (call.content().length() == 0 && signed.matches(HASH) && !signed.equals(Sha256.hex(""))) {
            throw mismatch();
        }
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int n = super.read(buffer, offset, count);
        if (n > 0) {
            digest.update(buffer, offset, n);
        }
        if (n < 0 && !ended) {
            ended = true;
            if (!HexFormat.of().formatHex(digest.digest()).equals(signed)) {
                throw mismatch();
            }
        }
        return n;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static S3Refusal mismatch() {
        return new S3Refusal(
                400,
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }
}
