package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.internal.ClientConfig;
import io.github.flarebind.core.internal.DaemonThreads;
import io.github.flarebind.core.internal.RawServer;
import io.github.flarebind.core.transport.TransportRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A transport whose limits a test can wait for, and requests to a scripted server. */
abstract class RawAnswers {
    static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(500);
    /** For what must first come to something, on a busy machine too, and is then waited out. */
    static final Duration ROOMY = Duration.ofSeconds(2);

    final JdkTransport transport = transport(LONG);

    static JdkTransport transport(Duration silence) {
        return JdkTransport.create(config().build(), new Limits(silence, 100_000, 1000));
    }

    static ClientConfig.Builder config() {
        return ClientConfig.builder().accountId("acc");
    }

    static TransportRequest.Builder to(RawServer raw) {
        return TransportRequest.builder().method("PUT").uri(raw.url("/")).timeout(LONG);
    }

    static TransportRequest streamed(RawServer raw) {
        return to(raw).streamed(true).build();
    }

    /** Runs {@code action} on a thread of its own, which is handed to it, and tells what it came to. */
    static CompletableFuture<Throwable> failing(CompletableFuture<Thread> thread, Callable<?> action) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread reader = DaemonThreads.named("reader").newThread(() -> {
            try {
                failure.completeExceptionally(new AssertionError("ended with " + action.call()));
            } catch (Throwable e) {
                failure.complete(e);
            }
        });
        thread.complete(reader);
        reader.start();
        return failure;
    }

    static RawServer server(String answer) throws IOException {
        return RawServer.talking(talk -> talk.hear().say(answer).awaitEnd());
    }
}
