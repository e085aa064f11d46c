/** Cloudflare KV for Java. */
@SuppressWarnings("module") // its friend is compiled after it
module io.github.flarebind.kv {
    requires transitive io.github.flarebind.core;
    requires static org.immutables.value.annotations;

    exports io.github.flarebind.kv;
    exports io.github.flarebind.kv.internal to
            io.github.flarebind.testing;
}
