package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.r2.internal.HttpDate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The headers that an object is served with. They are sent as headers, so a put takes visible ASCII only and refuses
 * other characters; a file name with others goes as {@code attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf}.
 */
@Value.Immutable
@SdkStyle
public interface R2HttpMetadata {
    /** Starts metadata; every part of it is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Metadata without any part. */
    static R2HttpMetadata none() {
        return builder().build();
    }

    /** {@code Content-Type}; a put without it stores {@code application/octet-stream}. */
    Optional<String> contentType();

    /** {@code Content-Language}. */
    Optional<String> contentLanguage();

    /** {@code Content-Disposition}. */
    Optional<String> contentDisposition();

    /** {@code Content-Encoding}; the bytes are kept and given as they are, never decoded. */
    Optional<String> contentEncoding();

    /** {@code Cache-Control}. */
    Optional<String> cacheControl();

    /** {@code Expires}, kept to the second. */
    Optional<Instant> cacheExpiry();

    /** These as headers, those that are set: what a Worker's {@code writeHttpMetadata} writes. */
    default Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        contentType().ifPresent(value -> headers.put("Content-Type", value));
        contentLanguage().ifPresent(value -> headers.put("Content-Language", value));
        contentDisposition().ifPresent(value -> headers.put("Content-Disposition", value));
        contentEncoding().ifPresent(value -> headers.put("Content-Encoding", value));
        cacheControl().ifPresent(value -> headers.put("Cache-Control", value));
        cacheExpiry().ifPresent(value -> headers.put("Expires", HttpDate.format(value)));
        return headers;
    }

    /** Builds {@link R2HttpMetadata}. */
    final class Builder extends ImmutableR2HttpMetadata.Builder {
        Builder() {}
    }
}
