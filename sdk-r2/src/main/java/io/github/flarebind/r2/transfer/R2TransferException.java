package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.CloudflareException;
import org.jspecify.annotations.Nullable;

/** What was transferred is not what it was when the transfer began, or not what arrived; nothing of it is to be trusted. */
public final class R2TransferException extends CloudflareException {
    private static final long serialVersionUID = 1;

    R2TransferException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, operation + " on " + resource + ": " + why, cause);
    }
}
