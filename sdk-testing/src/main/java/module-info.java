/** An in-memory Cloudflare for tests. */
module io.github.flarebind.testing {
    requires transitive io.github.flarebind.core;
    requires transitive io.github.flarebind.d1;
    requires transitive io.github.flarebind.env;
    requires transitive io.github.flarebind.kv;
    requires transitive io.github.flarebind.queues;
    requires transitive io.github.flarebind.r2;
    requires static org.immutables.value.annotations;
    requires static org.junit.jupiter.api;
    requires org.xerial.sqlitejdbc;
    requires java.sql;
    requires java.xml;

    provides io.github.flarebind.core.internal.Guard with
            io.github.flarebind.testing.guard.RealAccountGuard;

    exports io.github.flarebind.testing;
    exports io.github.flarebind.testing.junit;
}
