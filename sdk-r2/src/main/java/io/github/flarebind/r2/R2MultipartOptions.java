package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What is stored beside an object that is uploaded in parts; it is fixed when the upload begins. */
@Value.Immutable
@SdkStyle
public interface R2MultipartOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that store the bytes alone. */
    static R2MultipartOptions defaults() {
        return builder().build();
    }

    /** The headers that the object is served with; default none but a content type. */
    @Value.Default
    default R2HttpMetadata httpMetadata() {
        return R2HttpMetadata.none();
    }

    /** The caller's own names and values; see {@link R2PutOptions#customMetadata()}. */
    @Value.Redacted
    Map<String, String> customMetadata();

    /** How the object is kept; default the bucket's own class. */
    Optional<R2StorageClass> storageClass();

    /** The key that the object is encrypted with, which R2 does not keep; every part takes it. */
    Optional<R2CustomerKey> customerKey();

    /** Builds {@link R2MultipartOptions}. */
    final class Builder extends ImmutableR2MultipartOptions.Builder {
        Builder() {}
    }
}
