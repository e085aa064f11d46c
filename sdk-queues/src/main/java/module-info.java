/** Cloudflare Queues for Java. */
@SuppressWarnings("module") // its friend is compiled after it
module io.github.flarebind.queues {
    requires transitive io.github.flarebind.core;
    requires static org.immutables.value.annotations;
    requires org.slf4j;

    exports io.github.flarebind.queues;
    exports io.github.flarebind.queues.internal to
            io.github.flarebind.testing;
}
