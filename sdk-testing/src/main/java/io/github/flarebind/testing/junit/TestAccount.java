package io.github.flarebind.testing.junit;

import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The account of one test, each part made when it is first asked for, and closed with JUnit's store. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes CloseableResource only
final class TestAccount implements Store.CloseableResource, AutoCloseable {
    private final @Nullable D1Migrations migrations;
    private final Set<String> migrated = new HashSet<>();
    private @Nullable InMemoryCloudflare cloudflare;
    private @Nullable CloudflareEmulator emulator;

    TestAccount(Optional<D1Migrations> migrations) {
        this.migrations = migrations.orElse(null);
    }

    InMemoryCloudflare cloudflare() {
        InMemoryCloudflare made = cloudflare;
        if (made == null) {
            made = InMemoryCloudflare.create();
            cloudflare = made;
        }
        return made;
    }

    CloudflareEmulator emulator() {
        CloudflareEmulator made = emulator;
        if (made == null) {
            made = cloudflare().serve();
            emulator = made;
        }
        return made;
    }

    D1Database d1(String name) {
        D1Database db = cloudflare().d1(name);
        if (migrations != null && !migrated.contains(name)) {
            migrate(name, migrations);
            migrated.add(name);
        }
        return db;
    }

    private void migrate(String name, D1Migrations pending) {
        try {
            cloudflare().d1(name, pending);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "the migrations cannot be applied to the database '" + name + "': " + e.getMessage(), e);
        }
    }

    /** What a failure is to tell; empty when there is nothing. */
    Optional<RequestsMade> requestsMade() {
        return Optional.ofNullable(cloudflare).flatMap(RequestsMade::of);
    }

    @Override
    public void close() {
        if (cloudflare != null) {
            cloudflare.close();
        }
    }
}
