package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service itself refuses, by its own codes, and in which order it gives messages out. */
class QueueEngineTest {
    private final ManualTime time = ManualTime.startingAt(Instant.EPOCH);
    private final QueueEngine engine = new QueueEngine("account", time);
    private String id = "";

    @BeforeEach
    void makeQueue() {
        id = engine.named("jobs").id();
    }

    @Test
    void delaysAreAtMostADay() {
        refuses(10202, () -> send(draft("x", OptionalLong.of(86_401))));
        refuses(10202, () -> send(draft("x", OptionalLong.of(-1))));
        refuses(10202, () -> engine.send(id, List.of(draft("x")), OptionalLong.of(86_401)));
        refuses(10202, () -> engine.settle(id, List.of(), List.of(new QueueRetry("l", OptionalLong.of(86_401)))));
    }

    @Test
    void contentTypesOfRestAreTextAndJson() {
        refuses(10203, () -> send(new QueueDraft("bytes", "x", OptionalLong.empty())));
    }

    @Test
    void sizesAndCountsAreBounded() {
        send(draft("é".repeat(64_000)));
        refuses(10204, () -> send(draft("é".repeat(64_000) + "a")));
        refuses(10205, () -> send(draft("x".repeat(128_000)), draft("x".repeat(128_000)), draft("x")));
        refuses(10206, () -> send(Collections.nCopies(101, draft("x")).toArray(QueueDraft[]::new)));
    }

    @Test
    void aBatchWithAnythingWrongInItIsNotTaken() {
        refuses(10204, () -> send(draft("good"), draft("x".repeat(128_001))));

        assertThat(pull(100).deliveries()).isEmpty();
    }

    @Test
    void idsAreHexadecimalForMessages() {
        refuses(10107, () -> engine.pull("jobs", OptionalInt.empty(), OptionalLong.empty()));
        refuses(11000, () -> engine.get("jobs"));
    }

    @Test
    void settingsAndNamesAreChecked() {
        refuses(11003, () -> engine.create("a_b", QueueSettings.DEFAULT));
        refuses(100127, () -> new QueueConsumer(101, 30_000, 0, Optional.empty()));
        refuses(100127, () -> new QueueConsumer(3, 43_200_001, 0, Optional.empty()));
        refuses(100128, () -> new QueueSettings(86_401, 60));
        refuses(100128, () -> new QueueSettings(0, 59));
    }

    @Test
    void messagesComeInTheOrderInWhichTheyBecameVisible() {
        send(draft("third", OptionalLong.of(1)), draft("first"), draft("second"));
        time.advance(Duration.ofSeconds(2));
        send(draft("fourth"));

        List<QueueDelivery> two = pull(2).deliveries();
        assertThat(bodies(two)).containsExactly("first", "second");
        engine.settle(id, List.of(), List.of(new QueueRetry(two.get(0).lease(), OptionalLong.empty())));

        assertThat(bodies(pull(100).deliveries())).containsExactly("third", "fourth", "first");
    }

    @Test
    void theDelayOfTheQueueIsForThoseThatSayNothing() {
        id = engine.create("slow", new QueueSettings(10, 60)).id();
        engine.createConsumer(id, QueueConsumer.DEFAULT);
        send(draft("slow"), draft("fast", OptionalLong.of(0)));

        assertThat(bodies(pull(100).deliveries())).containsExactly("fast");
        time.advance(Duration.ofSeconds(10));
        assertThat(bodies(pull(100).deliveries())).containsExactly("slow");
    }

    @Test
    void aTimeoutOfZeroGivesEachMessageOncePerPull() {
        send(draft("a"), draft("b"));

        QueueBatch batch = engine.pull(id, OptionalInt.of(100), OptionalLong.of(0));

        assertThat(bodies(batch.deliveries())).containsExactly("a", "b");
        assertThat(batch.backlog()).isEqualTo(2);
    }

    @Test
    void twoQueuesMayBuryInEachOther() {
        String other = engine.create("other", QueueSettings.DEFAULT).id();
        engine.createConsumer(other, new QueueConsumer(0, 30_000, 0, Optional.of("pair")));
        String pair = engine.list().get(2).id();
        engine.createConsumer(pair, new QueueConsumer(0, 30_000, 0, Optional.of("other")));
        engine.send(other, List.of(draft("ball")), OptionalLong.empty());

        for (String holder : List.of(other, pair, other)) {
            assertThat(bodies(engine.pull(holder, OptionalInt.empty(), OptionalLong.empty())
                            .deliveries()))
                    .containsExactly("ball");
            time.advance(Duration.ofSeconds(30));
        }
    }

    @Test
    void manyThreadsPullDisjointMessages() {
        send(IntStream.range(0, 100).mapToObj(i -> draft("m" + i)).toArray(QueueDraft[]::new));

        List<String> bodies = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> bodies(pull(2).deliveries()))
                .flatMap(List::stream)
                .toList();

        assertThat(new ArrayList<>(bodies)).hasSize(100).doesNotHaveDuplicates();
    }

    private void send(QueueDraft... drafts) {
        engine.send(id, List.of(drafts), OptionalLong.empty());
    }

    private QueueBatch pull(int size) {
        return engine.pull(id, OptionalInt.of(size), OptionalLong.empty());
    }

    private static QueueDraft draft(String text) {
        return draft(text, OptionalLong.empty());
    }

    private static QueueDraft draft(String text, OptionalLong delay) {
        return new QueueDraft("text", text, delay);
    }

    private static List<String> bodies(List<QueueDelivery> deliveries) {
        return deliveries.stream().map(delivery -> delivery.message().body()).toList();
    }

    private static void refuses(int code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
