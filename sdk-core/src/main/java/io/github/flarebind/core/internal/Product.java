package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;

/** What one service means by its codes, which are not unique between services. */
public interface Product {
    /** The name, such as {@code "KV"}. */
    String name();

    /** The permission group that a token needs. */
    String permission();

    /** Whether {@code error} says that trying again soon may help, whatever the status. */
    default boolean transientError(ApiError error) {
        return false;
    }

    /** The exception for {@code failure}: codes of the service first, then its status. */
    default ApiException exception(ApiFailure failure) {
        // 9106, 6003 and 1001 tell of missing or malformed credentials under several statuses
        if (failure.status() == 401 || failure.has(9106) || failure.has(6003) || failure.has(1001)) {
            return new AuthenticationException(failure, permission());
        }
        return switch (failure.status()) {
            case 403 -> new PermissionDeniedException(failure, permission());
            case 404 -> new NotFoundException(failure);
            case 408 -> new ServerException(failure);
            case 409 -> new ConflictException(failure);
            case 429 -> new RateLimitedException(failure);
            default -> failure.status() >= 500 ? new ServerException(failure) : invalid(failure);
        };
    }

    private static InvalidRequestException invalid(ApiFailure failure) {
        return failure.status() / 100 == 3
                ? new InvalidRequestException(failure, "It was redirected, which is never followed: check the base URL")
                : new InvalidRequestException(failure);
    }
}
