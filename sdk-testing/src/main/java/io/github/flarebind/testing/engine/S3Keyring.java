package io.github.flarebind.testing.engine;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The S3 keys of an account: those of its API token, and the temporary ones. */
public final class S3Keyring {
    private final Map<String, S3Key> temporary = new ConcurrentHashMap<>();
    private final S3Key own;

    S3Keyring(String tokenId, String token) {
        this.own = new S3Key(tokenId, sha256(token), Optional.empty(), Optional.empty());
    }

    /** Those of the token: its id, and the SHA-256 of itself. */
    public S3Key own() {
        return own;
    }

    /** Makes temporary ones. */
    public S3Key issue(R2Grant grant) {
        String session = UUID.randomUUID().toString() + UUID.randomUUID();
        String id = UUID.randomUUID().toString().replace("-", "");
        S3Key made = new S3Key(id, sha256(session), Optional.of(session), Optional.of(grant));
        temporary.put(id, made);
        return made;
    }

    /** The keys of this id; temporary ones also when they have expired. */
    public Optional<S3Key> find(String id) {
        return own.id().equals(id) ? Optional.of(own) : Optional.ofNullable(temporary.get(id));
    }

    void reset() {
        temporary.clear();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(R2Digests.digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
