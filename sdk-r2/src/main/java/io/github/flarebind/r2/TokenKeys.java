package io.github.flarebind.r2;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.s3.Sha256;

/** Credentials that follow from the client's API token; from another one when the client gets another. */
final class TokenKeys implements S3Keys {
    private static final int NO_TOKEN_OF_A_USER = 1000;
    private static final String NO_TOKEN = "S3 keys follow from an API token, and the client has none: neither a global"
            + " API key nor wrangler's login gives any. Make an API token for R2 in the dashboard and set"
            + " CLOUDFLARE_API_TOKEN, or give its S3 keys to R2Client.s3(S3Credentials); nothing was sent";

    private final ControlCalls calls;
    private final OneFetch<S3Credentials> derived;

    TokenKeys(ControlCalls calls) {
        this.calls = calls;
        this.derived = new OneFetch<>(R2Operation.VERIFY_USER_TOKEN, calls.account());
    }

    @Override
    public void ready(Deadline deadline) {
        String secret = Sha256.hex(token());
        derived.get(
                known -> known.secretAccessKey().equals(secret),
                unused -> S3Credentials.of(id(calls.until(deadline)), secret),
                deadline);
    }

    private String token() {
        return calls.runtime()
                .apiToken(R2Operation.VERIFY_USER_TOKEN, calls.account())
                .orElseThrow(() -> new CallRejectedException(
                        R2Operation.VERIFY_USER_TOKEN.title(), calls.account(), NO_TOKEN, null));
    }

    /** A token of the account's own is told from a wrong one only by asking elsewhere. */
    private static String id(ControlCalls calls) {
        try {
            return calls.verifyUserToken().await();
        } catch (AuthenticationException e) {
            boolean elsewhere =
                    e.errors().stream().flatMap(ApiError::flat).anyMatch(error -> error.code() == NO_TOKEN_OF_A_USER);
            if (elsewhere) {
                return calls.verifyAccountToken().await();
            }
            throw e;
        }
    }

    @Override
    public S3Credentials current() {
        return derived.known().orElseThrow(() -> new IllegalStateException("keys are asked for before they are ready"));
    }

    @Override
    public String toString() {
        return "S3 keys of the API token";
    }
}
