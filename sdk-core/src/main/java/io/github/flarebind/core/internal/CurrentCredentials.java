package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.auth.NoCredentialsException;
import io.github.flarebind.core.internal.auth.Scheme;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the client's credentials are now.
 *
 * @param supplier asked each time; a client without sends none
 */
record CurrentCredentials(Optional<Supplier<? extends Credentials>> supplier) {
    private static final String REJECTED = "the credentials could not be had";

    /** Asks for them; what goes wrong is told without a word of the caller's, which is perhaps secret. */
    Optional<Scheme> ask(Refusal refusal) {
        try {
            return supplier.map(CurrentCredentials::scheme);
        } catch (NoCredentialsException e) {
            throw refusal.of(REJECTED + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw refusal.of(REJECTED, e);
        }
    }

    private static Scheme scheme(Supplier<? extends Credentials> supplier) {
        return (Scheme) requireNonNull(supplier.get(), "the supplier of credentials returned null");
    }

    /** Makes the exception of a call that is not sent. */
    interface Refusal {
        CallRejectedException of(String why, RuntimeException cause);
    }
}
