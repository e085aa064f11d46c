/** The names of a wrangler configuration. */
@SuppressWarnings("module") // its friend is compiled after it
module io.github.flarebind.env {
    requires transitive io.github.flarebind.core;
    requires transitive io.github.flarebind.d1;
    requires transitive io.github.flarebind.kv;
    requires transitive io.github.flarebind.queues;
    requires transitive io.github.flarebind.r2;
    requires com.fasterxml.jackson.dataformat.toml;

    exports io.github.flarebind.env;
    exports io.github.flarebind.env.internal to
            io.github.flarebind.testing;
}
