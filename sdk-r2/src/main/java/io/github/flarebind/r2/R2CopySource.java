package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An object that is copied.
 *
 * @param bucket the bucket that it is in; empty for the one that is copied to
 * @param key its key
 */
public record R2CopySource(Optional<String> bucket, String key) {
    /** Refuses names that R2 does not take. */
    public R2CopySource {
        bucket.ifPresent(R2Rules::bucket);
        R2Rules.key(requireNonNull(key, "key is null"));
    }

    /** An object of the bucket that is copied to. */
    public static R2CopySource of(String key) {
        return new R2CopySource(Optional.empty(), key);
    }

    /** An object of another bucket of the account, in the same jurisdiction. */
    public static R2CopySource of(String bucket, String key) {
        return new R2CopySource(Optional.of(bucket), key);
    }
}
