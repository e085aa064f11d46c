package io.github.flarebind.testing;

import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.util.Map;

/** An account as a wrangler configuration describes it. */
final class ConfiguredAccount {
    private ConfiguredAccount() {}

    /**
     * Makes what is not there yet, migrations included, past faults and records; returns the ids by the Worker's names, a
     * bucket's being its name.
     *
     * @throws io.github.flarebind.env.WranglerConfigException when what the file says cannot be had
     */
    static Map<String, String> make(Account account, WranglerConfig config) {
        ConfiguredMigrations migrations = ConfiguredMigrations.of(config);
        Map<String, String> ids = ConfiguredResources.make(account, config);
        migrations.apply(account, ids, () -> InProcess.client(account, new RestDoor(account)));
        return ids;
    }
}
