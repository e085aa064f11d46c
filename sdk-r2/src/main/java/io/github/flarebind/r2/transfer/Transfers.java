package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.internal.Resource;

/** How failures of transfers read. */
final class Transfers {
    static final String UPLOAD = "R2 upload";
    static final String DOWNLOAD = "R2 download";

    private Transfers() {}

    static R2TransferException differs(String key, String stored, String ours) {
        return new R2TransferException(
                UPLOAD,
                Resource.of("key", key),
                "what is stored has the ETag " + stored + ", what was sent has " + ours
                        + ": it was damaged on the way, or another object has taken its place. Upload it again",
                null);
    }

    static R2TransferException changed(String operation, String key, String what) {
        return new R2TransferException(
                operation, Resource.of("key", key), what + " has changed meanwhile; transfer it again", null);
    }

    static CallCancelledException cancelled(String operation, String key, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CallCancelledException(operation, Resource.of("key", key), "interrupted", cause);
    }
}
