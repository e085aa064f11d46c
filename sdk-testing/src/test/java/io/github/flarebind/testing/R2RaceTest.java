package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.testing.engine.Account;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of many who create one object, one does. */
@Timeout(120)
class R2RaceTest {
    private static final int RACERS = 100;

    /** How a racer's put has ended. */
    private enum End {
        WON,
        LOST,
        UNKNOWN
    }

    /** Answers as the account does; of the puts every so manieth answer is lost behind it. */
    private record Losing(Transport behind, int every, AtomicInteger puts) implements Transport {
        @Override
        public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
            TransportResponse answer = behind.send(request);
            if (request.method().equals("PUT") && puts.incrementAndGet() % Math.max(every, 1) == 0 && every > 0) {
                answer.close();
                throw new IOException("the answer was lost");
            }
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1})
    void ofAHundredRacingCreatesOneWins(int everyLost) throws Exception {
        try (CloudflareEmulator emulator = CloudflareEmulator.start()) {
            Account account = emulator.account();
            account.r2().named("media");
            AtomicInteger puts = new AtomicInteger();
            try (CloudflareClient client = CloudflareClient.builder()
                    .accountId(account.id())
                    .apiToken(account.token())
                    .baseUrl(emulator.restUrl())
                    .s3Endpoint(emulator.s3Url())
                    .transport(new Losing(new AccountDoor(account), everyLost, puts))
                    .build()) {
                R2Bucket r2 = R2Client.of(client).s3(emulator.s3Credentials()).bucket("media");

                List<End> ends = race(r2);

                String stored = r2.get("k").orElseThrow().text();
                assertThat(puts).hasValue(RACERS); // a put on a condition is never sent twice
                assertThat(ends).filteredOn(End.WON::equals).hasSizeLessThanOrEqualTo(1);
                End winner = ends.get(Integer.parseInt(stored));
                assertThat(winner).isIn(End.WON, End.UNKNOWN);
                assertThat(ends).filteredOn(End.WON::equals).hasSize(winner == End.WON ? 1 : 0);
                assertThat(ends).filteredOn(End.UNKNOWN::equals).hasSize(everyLost == 0 ? 0 : RACERS / everyLost);
            }
        }
    }

    private static List<End> race(R2Bucket r2) throws Exception {
        CyclicBarrier together = new CyclicBarrier(RACERS);
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        try {
            List<Future<End>> racers = IntStream.range(0, RACERS)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return put(r2, i);
                    }))
                    .toList();
            return racers.stream().map(R2RaceTest::end).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static End end(Future<End> racer) {
        try {
            return racer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static End put(R2Bucket r2, int racer) {
        try {
            boolean won = r2.put("k", Body.of(Integer.toString(racer)), R2Conditions.absent(), R2PutOptions.defaults())
                    .isPresent();
            return won ? End.WON : End.LOST;
        } catch (OutcomeUnknownException e) {
            return End.UNKNOWN;
        }
    }
}
