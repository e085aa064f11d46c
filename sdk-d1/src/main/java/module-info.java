/** Cloudflare D1 for Java. */
@SuppressWarnings("module") // the digit is part of the name, and its friend is compiled after it
module io.github.flarebind.d1 {
    requires transitive io.github.flarebind.core;
    requires static org.immutables.value.annotations;

    exports io.github.flarebind.d1;
    exports io.github.flarebind.d1.internal to
            io.github.flarebind.testing;
}
