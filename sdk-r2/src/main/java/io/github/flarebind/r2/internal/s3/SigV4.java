package io.github.flarebind.r2.internal.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.r2.S3Credentials;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

/** Signature V4 of S3: a path encoded once, and a body as it is. */
public final class SigV4 {
    /** What the signature calls its algorithm. */
    public static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private SigV4() {}

    /** The value of the header {@code Authorization}; a session token is a header of the request already. */
    public static String authorization(CanonicalRequest request, SigningScope scope, S3Credentials credentials) {
        return ALGORITHM + " Credential=" + credentials.accessKeyId() + '/' + scope.text() + ", SignedHeaders="
                + request.signedHeaders() + ", Signature=" + signature(request, scope, credentials.secretAccessKey());
    }

    /** The query of a URL that needs no header: that of the request, what is signed with, and the signature last. */
    public static String presigned(
            CanonicalRequest request, SigningScope scope, Duration expiry, S3Credentials credentials) {
        CanonicalRequest whole = request.withQuery(request.query()
                + parameter("Algorithm", ALGORITHM)
                + parameter("Credential", credentials.accessKeyId() + '/' + scope.text())
                + parameter("Date", scope.amzDate())
                + parameter("Expires", Long.toString(expiry.toSeconds()))
                + credentials
                        .sessionToken()
                        .map(token -> parameter("Security-Token", token))
                        .orElse("")
                + parameter("SignedHeaders", request.signedHeaders()));
        return whole.canonicalQuery() + parameter("Signature", signature(whole, scope, credentials.secretAccessKey()));
    }

    private static String parameter(String name, String value) {
        return "&X-Amz-" + name + '=' + ApiPath.encode(value);
    }

    /** The signature itself, lower-case hex. */
    public static String signature(CanonicalRequest request, SigningScope scope, String secretAccessKey) {
        return HexFormat.of().formatHex(Sha256.hmac(signingKey(scope, secretAccessKey), stringToSign(request, scope)));
    }

    /** What is signed. */
    public static String stringToSign(CanonicalRequest request, SigningScope scope) {
        return String.join("\n", ALGORITHM, scope.amzDate(), scope.text(), Sha256.hex(request.text()));
    }

    private static byte[] signingKey(SigningScope scope, String secretAccessKey) {
        byte[] secret = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        byte[] ofDay = Sha256.hmac(secret, scope.day());
        byte[] ofRegion = Sha256.hmac(ofDay, scope.region());
        return Sha256.hmac(Sha256.hmac(ofRegion, "s3"), "aws4_request");
    }
}
