package io.github.flarebind.testing;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.env.internal.D1Entry;
import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.testing.engine.Account;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The migrations of a wrangler configuration's databases. */
final class ConfiguredMigrations {
    private final Map<D1Entry, D1Migrations> pending = new LinkedHashMap<>();

    private ConfiguredMigrations() {}

    /**
     * Finds the folders that there are.
     *
     * @throws io.github.flarebind.env.WranglerConfigException when one that the file names is not there
     */
    static ConfiguredMigrations of(WranglerConfig config) {
        Path base = Path.of(config.file()).toAbsolutePath().resolveSibling("");
        ConfiguredMigrations found = new ConfiguredMigrations();
        config.d1()
                .forEach(entry ->
                        entry.migrations().in(base).ifPresent(migrations -> found.pending.put(entry, migrations)));
        return found;
    }

    /**
     * Applies them to the databases of {@code account}; no client is made when there are none.
     *
     * @param ids the ids of the databases, by the Worker's names
     * @throws io.github.flarebind.env.WranglerConfigException when one cannot be applied
     */
    void apply(Account account, Map<String, String> ids, Supplier<CloudflareClient> client) {
        if (pending.isEmpty()) {
            return;
        }
        try (CloudflareClient cloudflare = client.get()) {
            D1Client databases = D1Client.of(cloudflare);
            pending.forEach((entry, migrations) -> {
                String id = requireNonNull(ids.get(entry.binding()), "a database was not made");
                apply(entry, migrations, databases, account.d1().get(id).name());
            });
        }
    }

    private static void apply(D1Entry entry, D1Migrations migrations, D1Client databases, String name) {
        try {
            migrations.apply(databases.database(name)); // by its name, since the file's id may be no UUID
        } catch (CloudflareException e) {
            throw entry.at().wrong(": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw entry.at().wrong(": " + e.getMessage());
        } catch (UncheckedIOException e) { // what lies there, before any of it was sent
            throw entry.migrations().at().wrong(": " + e.getMessage() + "; make all of it readable");
        }
    }
}
