package io.github.flarebind.d1;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What an export holds, and how it is watched. */
@Value.Immutable
@SdkStyle
public interface D1ExportOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** The tables to export; all of them when none is named. */
    List<String> tables();

    /** Whether to leave out the rows. */
    @Value.Default
    default boolean noData() {
        return false;
    }

    /** Whether to leave out the tables' definitions. */
    @Value.Default
    default boolean noSchema() {
        return false;
    }

    /** The time for all of it, more than zero; the default is 1 hour. */
    @Value.Default
    default Duration deadline() {
        return Duration.ofHours(1);
    }

    /** Told how far it has come, on the calling thread; what it throws ends the export. */
    Optional<Consumer<D1Progress>> onProgress();

    /** Refuses what would be an export of nothing. */
    @Value.Check
    default void check() {
        D1Rules.deadline(deadline());
        if (noData() && noSchema()) {
            throw new IllegalArgumentException("an export without data and without schema has nothing in it");
        }
    }

    /** Builds {@link D1ExportOptions}. */
    final class Builder extends ImmutableD1ExportOptions.Builder {
        Builder() {}
    }
}
