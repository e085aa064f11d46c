package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What a presigned put accepts; whoever uses the URL must send exactly that. */
@Value.Immutable
@SdkStyle
public interface R2PresignOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** The {@code Content-Type}, which is stored with the object; any when not set. */
    Optional<String> contentType();

    /** The length in bytes, 0 to 5 GiB - 5 MiB; any when not set. */
    OptionalLong contentLength();

    /** Whether the put is refused, with status 412, where the key has an object already; default no. */
    @Value.Default
    default boolean createOnly() {
        return false;
    }

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        contentType().ifPresent(S3Rules::contentType);
        contentLength().ifPresent(S3Rules::contentLength);
    }

    /** Builds {@link R2PresignOptions}. */
    final class Builder extends ImmutableR2PresignOptions.Builder {
        Builder() {}
    }
}
