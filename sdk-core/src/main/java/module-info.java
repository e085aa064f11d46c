/** The client, its request pipeline and its errors, shared by the bindings. */
@SuppressWarnings("module") // the friends named below are compiled after this module
module io.github.flarebind.core {
    requires transitive java.net.http;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive static org.jspecify;
    requires static org.immutables.value.annotations;
    requires io.github.resilience4j.circuitbreaker;
    requires com.fasterxml.jackson.dataformat.toml;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.ratelimiter;
    requires io.github.resilience4j.retry;
    requires org.slf4j;

    uses io.github.flarebind.core.internal.Guard;

    exports io.github.flarebind.core;
    exports io.github.flarebind.core.error;
    exports io.github.flarebind.core.event;
    exports io.github.flarebind.core.transport;
    exports io.github.flarebind.core.internal to
            io.github.flarebind.d1,
            io.github.flarebind.kv,
            io.github.flarebind.r2,
            io.github.flarebind.queues,
            io.github.flarebind.env,
            io.github.flarebind.testing;
}
