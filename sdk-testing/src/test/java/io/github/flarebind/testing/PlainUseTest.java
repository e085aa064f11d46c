package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.kv.KvNamespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As under a framework that we have nothing for: an account made before each test, and closed after it. */
class PlainUseTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final D1Database db = cloudflare.d1("db", D1Migrations.classpath("junit/migrations"));
    private final KvNamespace cache = cloudflare.kv("cache");

    @AfterEach
    void close() {
        cloudflare.close();
    }

    @Test
    void aMigratedDatabaseAndRequestsThatAreTheTestsOwn() {
        assertThat(db.prepare("SELECT item FROM orders").first("item", String.class))
                .contains("tea");
        cache.put("tea", "in stock");

        cloudflare.requests().assertOperations("D1 query", "KV put");
    }

    @Test
    void faultsAreMetByTheTestAndNotByMigrating() {
        cloudflare.faults().on("D1").nth(1).give(Fault.status(503));

        D1Database other = cloudflare.d1("other", D1Migrations.classpath("junit/migrations"));

        assertThat(cloudflare.faults().unmet()).hasSize(1);
        assertThat(other.prepare("SELECT item FROM orders").first()).isPresent();
        assertThat(cloudflare.faults().unmet()).isEmpty();
    }

    @Test
    void whatWasMigratedStaysAsItIs() {
        db.exec("DELETE FROM orders");

        assertThat(cloudflare
                        .d1("db", D1Migrations.classpath("junit/migrations"))
                        .prepare("SELECT item FROM orders")
                        .first())
                .isEmpty();
    }
}
