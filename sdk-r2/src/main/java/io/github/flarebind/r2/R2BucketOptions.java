package io.github.flarebind.r2;

import io.github.flarebind.core.LocationHint;
import io.github.flarebind.core.internal.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** How a bucket is made. */
@Value.Immutable
@SdkStyle
public interface R2BucketOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Where it should stand; near the caller when not set. It counts the first time that the bucket's name is used. */
    Optional<LocationHint> locationHint();

    /** The class of objects that are put without one; {@link R2StorageClass#STANDARD} when not set. */
    Optional<R2StorageClass> storageClass();

    /** Builds {@link R2BucketOptions}. */
    final class Builder extends ImmutableR2BucketOptions.Builder {
        Builder() {}
    }
}
