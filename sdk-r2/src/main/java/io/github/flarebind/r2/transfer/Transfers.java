package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.r2.internal.R2Product;
import org.jspecify.annotations.Nullable;

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

    static R2TransferException changed(String operation, String key, String what, @Nullable Throwable cause) {
        return new R2TransferException(
                operation, Resource.of("key", key), what + " has changed meanwhile; transfer it again", cause);
    }

    /** Whether it is an upload that is not there, and not its bucket. */
    static boolean uploadIsGone(Throwable failure) {
        return failure instanceof NotFoundException missing
                && missing.errors().stream()
                        .flatMap(ApiError::flat)
                        .anyMatch(error -> error.code() == R2Product.UPLOAD_NOT_FOUND);
    }

    static CallCancelledException cancelled(String operation, String key, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CallCancelledException(operation, Resource.of("key", key), "interrupted", cause);
    }
}
