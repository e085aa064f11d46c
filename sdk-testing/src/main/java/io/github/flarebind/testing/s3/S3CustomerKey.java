package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.testing.engine.R2Attributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The three headers with which a caller brings a key of his own; what is kept of it is its MD5. */
final class S3CustomerKey {
    private static final String NAME = "server-side-encryption-customer-";
    private static final String WANTED =
            "Requests specifying Server Side Encryption with Customer provided keys must provide ";
    private static final int BYTES = 32;

    private S3CustomerKey() {}

    /** The key's MD5 in Base64; {@code kind} is what stands before the name for the source of a copy. */
    static Optional<String> of(S3Call call, String kind) {
        String name = "x-amz-" + kind + NAME;
        Optional<String> algorithm = call.header(name + "algorithm");
        Optional<String> key = call.header(name + "key");
        Optional<String> md5 = call.header(name + "key-md5");
        if (algorithm.isEmpty() && key.isEmpty() && md5.isEmpty()) {
            return Optional.empty();
        }
        String given = key.orElseThrow(() -> S3Refusal.invalid(WANTED + "an appropriate secret key."));
        String sum = md5.orElseThrow(() -> S3Refusal.invalid(WANTED + "the client calculated MD5 of the secret key."));
        String by = algorithm.orElseThrow(() -> S3Refusal.invalid(WANTED + "a valid encryption algorithm."));
        if (!by.equals("AES256")) {
            throw new S3Refusal(
                    400,
                    "InvalidEncryptionAlgorithmError",
                    "The encryption request that you specified is not valid. The valid value is AES256.");
        }
        return Optional.of(checked(given, sum));
    }

    private static String checked(String key, String md5) {
        byte[] bytes = bytes(key);
        if (bytes.length != BYTES) {
            throw S3Refusal.invalid("The secret key was invalid for the specified algorithm.");
        }
        if (!Base64.getEncoder().encodeToString(md5(bytes)).equals(md5)) {
            throw S3Refusal.invalid("The calculated MD5 hash of the key did not match the hash that was provided.");
        }
        return md5;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    static Headers told(R2Attributes attributes) {
        return attributes
                .customerKey()
                .map(md5 -> Headers.of("x-amz-" + NAME + "algorithm", "AES256").with("x-amz-" + NAME + "key-MD5", md5))
                .orElse(Headers.empty());
    }
}
