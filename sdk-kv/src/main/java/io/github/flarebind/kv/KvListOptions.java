package io.github.flarebind.kv;

import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.kv.internal.KvLimits;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which keys to list, and how many at a time. */
@Value.Immutable
@SdkStyle
public interface KvListOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that list every key. */
    static KvListOptions defaults() {
        return builder().build();
    }

    /** What the listed keys begin with, literally. */
    Optional<String> prefix();

    /** Keys in a page, 10 to 1000; default 1000. */
    OptionalInt limit();

    /** Where to go on: the cursor of the page before. */
    Optional<String> cursor();

    /** Refuses a limit that REST refuses. */
    @Value.Check
    default void check() {
        limit().ifPresent(limit -> {
            if (limit < KvLimits.MIN_LIST || limit > KvLimits.MAX_LIST) {
                throw new IllegalArgumentException(
                        "limit is " + KvLimits.MIN_LIST + " to " + KvLimits.MAX_LIST + ", not " + limit);
            }
        });
    }

    /** Builds {@link KvListOptions}. */
    final class Builder extends ImmutableKvListOptions.Builder {
        Builder() {}
    }
}
