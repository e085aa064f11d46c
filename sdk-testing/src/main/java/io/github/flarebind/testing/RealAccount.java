package io.github.flarebind.testing;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.AccountId;
import io.github.flarebind.testing.guard.AllowedAccounts;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A test's leave to touch a real account. Where this library is on the class path no client sends anything to Cloudflare itself,
 * so that no test does by mistake, unless the account was allowed by its id:
 *
 * <pre>{@code
 * try (RealAccount account = RealAccount.allow("023e105f4ecef8ad9ca31a8372d0c353");
 *         CloudflareClient cloudflare = CloudflareClient.fromEnvironment()) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A whole run allows accounts by the system property {@code flarebind.realAccounts}, ids separated by commas. Clients with a {@link
 * CloudflareClient.Builder#transport transport} of their own are not looked at.
 */
public final class RealAccount implements AutoCloseable {
    private final String accountId;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private RealAccount(String accountId) {
        this.accountId = accountId;
    }

    /**
     * Lets every client of this account in this process send, until it is closed.
     *
     * @param accountId the id as clients have it: letters, digits, hyphens and underscores; Cloudflare's are 32 hexadecimal digits
     * @throws IllegalArgumentException when it is no account id
     */
    public static RealAccount allow(String accountId) {
        AccountId.check(accountId);
        AllowedAccounts.add(accountId);
        return new RealAccount(accountId);
    }

    /** The id of the account. */
    public String accountId() {
        return accountId;
    }

    /** Takes the leave back. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            AllowedAccounts.remove(accountId);
        }
    }
}
