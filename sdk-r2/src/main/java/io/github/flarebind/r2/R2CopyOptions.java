package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a copy changes. Without any of it the copy bears what its source bears. */
@Value.Immutable
@SdkStyle
public interface R2CopyOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that copy an object as it is. */
    static R2CopyOptions defaults() {
        return builder().build();
    }

    /** The headers that the copy is served with, in place of those of the source; custom metadata goes with them. */
    Optional<R2HttpMetadata> httpMetadata();

    /** The names and values of the copy, in place of those of the source; HTTP metadata goes with them. */
    @Value.Redacted
    Optional<Map<String, String>> customMetadata();

    /** How the copy is kept; default the bucket's own class. */
    Optional<R2StorageClass> storageClass();

    /** The key that the source was stored with. */
    Optional<R2CustomerKey> sourceKey();

    /** The key that the copy is encrypted with. */
    Optional<R2CustomerKey> customerKey();

    /** Builds {@link R2CopyOptions}. */
    final class Builder extends ImmutableR2CopyOptions.Builder {
        Builder() {}
    }
}
