package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.R2Grant;
import io.github.flarebind.testing.engine.S3Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a request is from one who has the keys. */
final class S3Authentication {
    private static final String TOKEN = "X-Amz-Security-Token";

    private final Account account;

    S3Authentication(Account account) {
        this.account = account;
    }

    /** The keys that {@code call} is signed with. */
    S3Key verify(S3Call call) {
        S3Signature signature = S3Signature.of(call, account.time().now());
        S3Key key = account.keys()
                .find(signature.keyId())
                .orElseThrow(() -> new S3Refusal(401, "Unauthorized", "Unauthorized"));
        checkSignature(call, signature, key);
        checkSession(call, signature, key);
        return key;
    }

    private static void checkSignature(S3Call call, S3Signature signature, S3Key key) {
        CanonicalRequest request = new CanonicalRequest(
                call.method(),
                call.uri().getRawPath(),
                call.uri().getRawQuery() == null ? "" : call.uri().getRawQuery(),
                signed(call, signature.signedHeaders()),
                signature.payload());
        SigningScope scope = new SigningScope(signature.time(), signature.region());
        byte[] right = SigV4.signature(request, scope, key.secret()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, signature.given().getBytes(StandardCharsets.UTF_8))) {
            throw mismatch(request.text(), SigV4.stringToSign(request, scope), signature.given());
        }
    }

    /** Host and length belong to the connection, and the door keeps them elsewhere. */
    private static Headers signed(S3Call call, List<String> names) {
        Map<String, List<String>> signed = new HashMap<>();
        for (String name : names) {
            signed.put(
                    name,
                    switch (name) {
                        case "host" -> List.of(call.uri().getRawAuthority());
                        case "content-length" ->
                            List.of(Long.toString(call.content().length()));
                        default ->
                            call.headers().all(name).isEmpty()
                                    ? List.of("")
                                    : call.headers().all(name);
                    });
        }
        return Headers.of(signed);
    }

    private static S3Refusal mismatch(String canonical, String toSign, String given) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("StringToSign", toSign);
        details.put("StringToSignBytes", dump(toSign));
        details.put("CanonicalRequest", canonical);
        details.put("CanonicalRequestBytes", dump(canonical));
        details.put("SignatureProvided", given);
        return new S3Refusal(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your secret"
                        + " access key and signing method.",
                details);
    }

    private static String dump(String text) {
        return HexFormat.ofDelimiter(" ").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private void checkSession(S3Call call, S3Signature signature, S3Key key) {
        boolean same = signature.presigned()
                ? call.parameter(TOKEN).equals(key.session())
                : call.header(TOKEN).equals(key.session());
        if (!same) {
            throw S3Refusal.invalid(TOKEN);
        }
        if (key.grant()
                .map(R2Grant::expires)
                .filter(end -> !account.time().now().isBefore(end))
                .isPresent()) {
            throw new S3Refusal(400, "ExpiredToken", "The provided token has expired.");
        }
    }
}
