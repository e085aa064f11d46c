package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** A streamed answer that nobody closes is told once, and its connection is given back. */
@Timeout(120)
class UnclosedAnswersTest extends PipelineSetUp {
    private static final int MOST_ROUNDS = 1_000;

    private final Logger logger = (Logger) LoggerFactory.getLogger(UnclosedAnswers.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    private List<String> told() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private InputStream body() {
        return new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
                closed.countDown();
            }
        };
    }

    private TransportResponse get() {
        wire.then(request -> TransportResponse.of(200, Headers.empty(), body()));
        return builder(TestOperation.READ, CallOptions.defaults())
                .get("thing")
                .streamed()
                .decode(Answer::open)
                .await();
    }

    /** Collects garbage until {@code latch} is open, or it has been tried often enough. */
    private static boolean collected(CountDownLatch latch) throws InterruptedException {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            System.gc();
            if (latch.await(50, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private void leave() throws IOException {
        assertThat(get().body().read()).isZero();
    }

    @Test
    void anAnswerThatNobodyClosesIsToldAndClosed() throws Exception {
        leave();

        assertThat(collected(closed)).isTrue();
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Test read on thing: the answer was neither closed nor read to its end")
                .contains("try-with-resources");
    }

    @Test
    void itIsToldOnce() {
        UnclosedAnswers.Report report = new UnclosedAnswers.Report(body(), "KV get", "key 'a'");

        report.run();
        report.run();

        assertThat(told()).hasSize(1).first().asString().startsWith("KV get on key 'a': ");
        assertThat(closed.getCount()).isZero();
    }

    @Test
    void whatWasClosedIsNotTold() {
        UnclosedAnswers.Report report = new UnclosedAnswers.Report(body(), "KV get", "key 'a'");
        report.closed();

        report.run();

        assertThat(told()).isEmpty();
    }

    @Test
    void closingClosesWhatIsBelow() {
        get().close();

        assertThat(closed.getCount()).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasReadToItsEndOrClosedIsNotTold() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        assertThat(get().body().readAllBytes()).hasSize(10);
        get().close();
        unreachable(gone);

        assertThat(collected(gone)).isTrue();
        assertThat(told()).isEmpty();
    }

    /** Opens {@code gone} when the collector has found what was unreachable before. */
    private static void unreachable(CountDownLatch gone) {
        Cleaner.Cleanable unused = Cleaner.create().register(new Object(), gone::countDown);
    }

    @Test
    void anAnswerInMemoryStartsNoThread() {
        long before = cleaners();
        wire.then(200, OK);

        call(TestOperation.READ);

        assertThat(cleaners()).isLessThanOrEqualTo(before);
    }

    private static long cleaners() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Cleaner"))
                .count();
    }
}
