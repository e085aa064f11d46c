package io.github.flarebind.testing.guard;

import io.github.flarebind.core.internal.Guard;
import java.util.Optional;

/** Lets clients call Cloudflare itself only for accounts that the test has allowed by their ids. */
public final class RealAccountGuard implements Guard {
    /** Found with {@code ServiceLoader}. */
    public RealAccountGuard() {}

    @Override
    public Optional<String> refusal(String accountId) {
        return AllowedAccounts.has(accountId)
                ? Optional.empty()
                : Optional.of("flarebind-testing is here, and a test does not touch the real account " + accountId
                        + ". Use InMemoryCloudflare; or allow this account by RealAccount.allow(\"" + accountId
                        + "\") or the system property " + AllowedAccounts.PROPERTY);
    }
}
