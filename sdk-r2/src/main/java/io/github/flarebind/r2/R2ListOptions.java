package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.r2.internal.R2Limits;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** Which objects to list, and how many at a time. */
@Value.Immutable
@SdkStyle
public interface R2ListOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that list every object. */
    static R2ListOptions defaults() {
        return builder().build();
    }

    /** What the listed keys begin with, literally. */
    Optional<String> prefix();

    /**
     * Where keys are cut: those that have it after the prefix are not listed but stand as one of {@link
     * R2Listing#delimitedPrefixes()}, up to and including it. One character over REST; empty for none.
     */
    Optional<String> delimiter();

    /** Objects and delimited prefixes in a page, together, 1 to 1000; default 1000. */
    OptionalInt limit();

    /** Where to go on: the cursor of the page before. */
    Optional<String> cursor();

    /** List only keys behind this one, in the order of UTF-8 bytes; it need not exist. */
    Optional<String> startAfter();

    /**
     * What is told of each object beside its name, size and ETag. REST tells all of it unasked; over S3 each object is asked
     * for by a request of its own, and one that is encrypted by a customer's key, or has a key that S3 cannot address, is told
     * as it was listed.
     */
    Set<R2Include> include();

    /** Refuses a limit that R2 refuses. */
    @Value.Check
    default void check() {
        limit().ifPresent(limit -> {
            if (limit < 1 || limit > R2Limits.MAX_LIST) {
                throw new IllegalArgumentException("limit is 1 to " + R2Limits.MAX_LIST + ", not " + limit);
            }
        });
    }

    /** Builds {@link R2ListOptions}. */
    final class Builder extends ImmutableR2ListOptions.Builder {
        Builder() {}
    }
}
