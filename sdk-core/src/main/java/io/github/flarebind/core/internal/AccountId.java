package io.github.flarebind.core.internal;

/** What an account id looks like; wrangler asks no more of it. */
public final class AccountId {
    private AccountId() {}

    /** Refuses what is no account id. */
    public static void check(String id) {
        if (!id.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("not an account id: '" + OneLine.of(id, 64)
                    + "'; it is the 32 hexadecimal digits in the address of your Cloudflare dashboard");
        }
    }
}
