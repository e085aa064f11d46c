package io.github.flarebind.d1;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How an import is watched. */
@Value.Immutable
@SdkStyle
public interface D1ImportOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** The time for all of it, more than zero; the default is 1 hour. */
    @Value.Default
    default Duration deadline() {
        return Duration.ofHours(1);
    }

    /** Told how far it has come, on the calling thread; what it throws ends the waiting, not the import. */
    Optional<Consumer<D1Progress>> onProgress();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        D1Rules.deadline(deadline());
    }

    /** Builds {@link D1ImportOptions}. */
    final class Builder extends ImmutableD1ImportOptions.Builder {
        Builder() {}
    }
}
