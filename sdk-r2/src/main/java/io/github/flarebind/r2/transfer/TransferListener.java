package io.github.flarebind.r2.transfer;

/** Hears how far a transfer is; see {@link TransferOptions#onProgress()}. */
@FunctionalInterface
public interface TransferListener {
    /**
     * A part has arrived. It is told on the thread that transfers, of a folder on several of which one tells at a time; what it
     * throws ends the transfer.
     */
    void progressed(TransferProgress progress);
}
