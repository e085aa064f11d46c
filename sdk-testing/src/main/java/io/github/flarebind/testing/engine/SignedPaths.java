package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Paths that open for a while to whoever knows their signature. */
public final class SignedPaths {
    private static final Duration VALID = Duration.ofHours(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key = new byte[32];
    private final Time time;

    SignedPaths(Time time) {
        this.time = time;
        new SecureRandom().nextBytes(key);
    }

    /** What stands behind {@code method path?} for it to be opened during the next hour. */
    public String sign(String method, String path) {
        String expires = Long.toString(time.now().plus(VALID).getEpochSecond());
        return "expires=" + expires + "&signature=" + signature(method, path, expires);
    }

    /** Whether the signature was made here for this. */
    public boolean genuine(String method, String path, String expires, String signature) {
        byte[] right = signature(method, path, expires).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the hour of a genuine signature is over. */
    public boolean expired(String expires) {
        return time.now().getEpochSecond() >= Long.parseLong(expires);
    }

    private String signature(String method, String path, String expires) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            String text = method + ' ' + path + ' ' + expires;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM, e);
        }
    }
}
