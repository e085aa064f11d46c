package io.github.flarebind.r2.transfer;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a transfer is.
 *
 * @param bytes how many have arrived; of a transfer that was resumed, those from before too
 * @param total how many there are in all; empty for a stream of unknown length
 * @param parts how many parts have arrived
 * @param elapsed since this transfer began or was resumed
 * @param bytesPerSecond what has arrived since then, by the second
 */
public record TransferProgress(long bytes, OptionalLong total, int parts, Duration elapsed, long bytesPerSecond) {}
