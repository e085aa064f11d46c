package io.github.flarebind.core.internal;

import java.util.Optional;

/**
 * Says whether a client may call Cloudflare itself. Flarebind's test library provides one, so that where it is on the class path,
 * which is in tests, no real account is touched unless the test says so.
 */
public interface Guard {
    /** Why a client of this account may not, and the way out; empty if it may. */
    Optional<String> refusal(String accountId);
}
