package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.r2.internal.R2Limits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** How files and streams go. */
@Value.Immutable
@SdkStyle
public interface TransferOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options with nothing set. */
    static TransferOptions defaults() {
        return builder().build();
    }

    /**
     * Bytes in each part but the last, 5 MiB to 4.995 GiB; default 8 MiB, or as many as it takes for 10,000 parts to do. What is not
     * larger goes in one request. A stream of unknown length takes 10,000 times as much at most: 78 GiB by default.
     */
    OptionalLong partSize();

    /**
     * How many parts go at once, at least 1; default 4. Parts of a file are never in memory as a whole; of a stream, this many are.
     */
    @Value.Default
    default int partsInFlight() {
        return 4;
    }

    /** Told after each part. */
    Optional<TransferListener> onProgress();

    /**
     * A small file that notes how far one transfer is, so that the same call goes on where an earlier one, perhaps of another
     * process, has ended; it is deleted when all has arrived. Without it a transfer that fails leaves nothing behind. The file that
     * is transferred, and one that is of another transfer or no state file, are refused with an {@link
     * IllegalArgumentException} or an {@link java.io.UncheckedIOException} and stay as they are.
     */
    Optional<Path> state();

    /** The clock of progress; default {@link Time#system()}. */
    @Value.Default
    default Time time() {
        return Time.system();
    }

    /** Refuses what R2 refuses. */
    @Value.Check
    default void check() {
        partSize().ifPresent(size -> {
            if (size < R2Limits.MIN_PART_BYTES || size > R2Limits.MAX_PUT_BYTES) {
                throw new IllegalArgumentException("partSize is " + R2Limits.MIN_PART_BYTES + " to "
                        + R2Limits.MAX_PUT_BYTES + " bytes, not " + size);
            }
        });
        if (partsInFlight() < 1) {
            throw new IllegalArgumentException("partsInFlight is at least 1, not " + partsInFlight());
        }
    }

    /** Builds {@link TransferOptions}. */
    final class Builder extends ImmutableTransferOptions.Builder {
        Builder() {}
    }
}
