/** Cloudflare R2 for Java. */
@SuppressWarnings("module") // the digit is part of the name, and its friend is compiled after it
module io.github.flarebind.r2 {
    requires transitive io.github.flarebind.core;
    requires java.xml;
    requires static org.immutables.value.annotations;

    exports io.github.flarebind.r2;
    exports io.github.flarebind.r2.transfer;
    exports io.github.flarebind.r2.internal to
            io.github.flarebind.testing;
    exports io.github.flarebind.r2.internal.s3 to
            io.github.flarebind.testing;
}
