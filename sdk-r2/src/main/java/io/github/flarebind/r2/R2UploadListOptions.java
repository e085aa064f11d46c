package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.r2.internal.R2Limits;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which unfinished multipart uploads to list, and how many at a time. */
@Value.Immutable
@SdkStyle
public interface R2UploadListOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that list every upload. */
    static R2UploadListOptions defaults() {
        return builder().build();
    }

    /** What the keys begin with, literally. */
    Optional<String> prefix();

    /** Uploads in a page, 1 to 1000; default 1000. */
    OptionalInt limit();

    /** Where to go on: the cursor of the page before. */
    Optional<String> cursor();

    /** Refuses a limit that R2 refuses. */
    @Value.Check
    default void check() {
        limit().ifPresent(limit -> {
            if (limit < 1 || limit > R2Limits.MAX_LIST) {
                throw new IllegalArgumentException("limit is 1 to " + R2Limits.MAX_LIST + ", not " + limit);
            }
        });
    }

    /** Builds {@link R2UploadListOptions}. */
    final class Builder extends ImmutableR2UploadListOptions.Builder {
        Builder() {}
    }
}
