package io.github.flarebind.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.testing.Overheard;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Over real sockets, where the HTTP client's own failures come in, the token appears in nothing that is said. */
class SecretsOnTheWireTest {
    private final String marker = "m4rk3r" + UUID.randomUUID();

    @Test
    void noBrokenAnswerTellsTheToken() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Overheard overheard = new Overheard(marker)) {
            List<Callable<Void>> calls = Arrays.stream(BrokenCall.values())
                    .flatMap(call -> Arrays.stream(Breakage.values())
                            .map(breakage -> (Callable<Void>) () -> broken(call, breakage, overheard)))
                    .toList();

            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }

            assertThat(overheard.lines()).isGreaterThan(calls.size());
            assertThat(overheard.told()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @SuppressWarnings("NullAway") // a Void has no other value
    private Void broken(BrokenCall call, Breakage breakage, Overheard overheard) throws Exception {
        try (RawServer server = call.answering(breakage);
                CloudflareClient client =
                        server.settings().apiToken(marker).listener(overheard).build()) {
            call.make(client, false);
        } catch (Exception e) {
            overheard.say(e);
        }
        return null;
    }
}
