package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A key pair of R2's S3 API, as the dashboard shows it or {@link R2Client#temporaryCredentials} makes it.
 *
 * @param accessKeyId what names the key
 * @param secretAccessKey what requests are signed with; never shown
 * @param sessionToken what comes with temporary ones; never shown
 */
public record S3Credentials(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {
    /** Refuses blank ones, and what no header can bear. */
    public S3Credentials {
        requireNonNull(accessKeyId, "accessKeyId is null");
        requireNonNull(secretAccessKey, "secretAccessKey is null");
        if (accessKeyId.isBlank() || secretAccessKey.isBlank()) {
            throw new IllegalArgumentException("S3 credentials have an access key id and a secret access key");
        }
        visible("accessKeyId", accessKeyId);
        visible("secretAccessKey", secretAccessKey);
        sessionToken.ifPresent(token -> visible("sessionToken", token));
    }

    /** Credentials that last until they are revoked. */
    public static S3Credentials of(String accessKeyId, String secretAccessKey) {
        return new S3Credentials(accessKeyId, secretAccessKey, Optional.empty());
    }

    private static void visible(String what, String text) {
        if (!text.matches("[!-~]*")) { // the value itself stays out of the message
            throw new IllegalArgumentException(what + " has other characters than U+0021 to U+007E");
        }
    }

    /** Names the key alone. */
    @Override
    public String toString() {
        return "S3Credentials[accessKeyId=" + accessKeyId + ", secretAccessKey=***]";
    }
}
