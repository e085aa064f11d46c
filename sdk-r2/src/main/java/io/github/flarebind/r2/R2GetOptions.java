package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What of an object is wanted, and the key to it. */
@Value.Immutable
@SdkStyle
public interface R2GetOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that read the whole object. */
    static R2GetOptions defaults() {
        return builder().build();
    }

    /** The bytes that are wanted; default all. R2's S3 API only. */
    Optional<R2Range> range();

    /** The key that the object was stored with, where the caller keeps it. R2's S3 API only. */
    Optional<R2CustomerKey> customerKey();

    /** Builds {@link R2GetOptions}. */
    final class Builder extends ImmutableR2GetOptions.Builder {
        Builder() {}
    }
}
