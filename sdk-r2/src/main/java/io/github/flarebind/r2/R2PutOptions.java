package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What is stored beside an object. A put replaces all of it: what is not said again is gone. */
@Value.Immutable
@SdkStyle
public interface R2PutOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that store the bytes alone. */
    static R2PutOptions defaults() {
        return builder().build();
    }

    /** The headers that the object is served with; default none but a content type. */
    @Value.Default
    default R2HttpMetadata httpMetadata() {
        return R2HttpMetadata.none();
    }

    /**
     * The caller's own names and values, at most 8192 bytes together. A name is that of a header, in lower case; a value is
     * any Unicode. R2's S3 API only.
     */
    @Value.Redacted
    Map<String, String> customMetadata();

    /** How the object is kept; default the bucket's own class. */
    Optional<R2StorageClass> storageClass();

    /** What the bytes must come to. R2's S3 API only. */
    Optional<R2Checksum> checksum();

    /** The key that the object is encrypted with, which R2 does not keep. R2's S3 API only. */
    Optional<R2CustomerKey> customerKey();

    /** Builds {@link R2PutOptions}. */
    final class Builder extends ImmutableR2PutOptions.Builder {
        Builder() {}
    }
}
