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
        refuses(10202, () -> engine.messages().send(id, List.of(draft("x")), OptionalLong.of(86_401)));
        refuses(
                10202,
                () -> engine.messages().settle(id, List.of(), List.of(new QueueRetry("l", OptionalLong.of(86_401)))));
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
        refuses(10107, () -> engine.messages().pull("jobs", OptionalInt.empty(), OptionalLong.empty()));
        refuses(11000, () -> engine.get("jobs"));
    }

    @Test
    void settingsAndNamesAreChecked() {
        refuses(11003, () -> engine.create(QueueIdentity.of("a_b"), QueueSettings.DEFAULT));
        refuses(100127, () -> QueueConsumer.pulling(101, 30_000, 0, Optional.empty()));
        refuses(100127, () -> QueueConsumer.pulling(3, 43_200_001, 0, Optional.empty()));
        refuses(100128, () -> new QueueSettings(86_401, false, 60));
        refuses(100128, () -> new QueueSettings(0, false, 59));
    }

    @Test
    void messagesComeInTheOrderInWhichTheyBecameVisible() {
        send(draft("third", OptionalLong.of(1)), draft("first"), draft("second"));
        time.advance(Duration.ofSeconds(2));
        send(draft("fourth"));

        List<QueueDelivery> two = pull(2).deliveries();
        assertThat(bodies(two)).containsExactly("first", "second");
        engine.messages()
                .settle(id, List.of(), List.of(new QueueRetry(two.get(0).lease(), OptionalLong.empty())));

        assertThat(bodies(pull(100).deliveries())).containsExactly("third", "fourth", "first");
    }

    @Test
    void theDelayOfTheQueueIsForThoseThatSayNothing() {
        id = engine.create(QueueIdentity.of("slow"), new QueueSettings(10, false, 60))
                .id();
        engine.createConsumer(id, QueueConsumer.DEFAULT);
        send(draft("slow"), draft("fast", OptionalLong.of(0)));

        assertThat(bodies(pull(100).deliveries())).containsExactly("fast");
        time.advance(Duration.ofSeconds(10));
        assertThat(bodies(pull(100).deliveries())).containsExactly("slow");
    }

    @Test
    void aTimeoutOfZeroGivesEachMessageOncePerPull() {
        send(draft("a"), draft("b"));

        QueueBatch batch = engine.messages().pull(id, OptionalInt.of(100), OptionalLong.of(0));

        assertThat(bodies(batch.deliveries())).containsExactly("a", "b");
        assertThat(batch.backlog().count()).isEqualTo(2);
    }

    @Test
    void twoQueuesMayBuryInEachOther() {
        String other =
                engine.create(QueueIdentity.of("other"), QueueSettings.DEFAULT).id();
        engine.createConsumer(other, QueueConsumer.pulling(0, 30_000, 0, Optional.of("pair")));
        String pair = engine.list().get(2).id();
        engine.createConsumer(pair, QueueConsumer.pulling(0, 30_000, 0, Optional.of("other")));
        engine.messages().send(other, List.of(draft("ball")), OptionalLong.empty());

        for (String holder : List.of(other, pair, other)) {
            assertThat(bodies(engine.messages()
                            .pull(holder, OptionalInt.empty(), OptionalLong.empty())
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

    @Test
    void whatWaitsIsCountedWhereverItGoes() {
        send(draft("é"));
        time.advance(Duration.ofSeconds(1));
        QueueBacklog before = engine.messages().send(id, List.of(draft("abc")), OptionalLong.empty());
        assertThat(before).isEqualTo(new QueueBacklog(1, 2, Optional.of(Instant.EPOCH)));

        String lease = pull(1).deliveries().get(0).lease();
        assertThat(backlog()).isEqualTo(new QueueBacklog(2, 5, Optional.of(Instant.EPOCH)));

        engine.messages().settle(id, List.of(lease), List.of());
        assertThat(backlog()).isEqualTo(new QueueBacklog(1, 3, Optional.of(Instant.EPOCH.plusSeconds(1))));

        time.advance(Duration.ofDays(4));
        assertThat(backlog()).isEqualTo(new QueueBacklog(0, 0, Optional.empty()));
    }

    private QueueBacklog backlog() {
        return engine.messages().backlog(id);
    }

    @Test
    void whatSomebodyHasIsNotPurgedByItsRef() {
        send(draft("held"), draft("free"));
        String ref = engine.messages().peek(id, OptionalInt.of(1)).get(0).ref();
        pull(1);

        assertThat(engine.messages().purge(id, List.of(ref))).containsOnlyKeys(ref);
        time.advance(Duration.ofSeconds(30));
        assertThat(engine.messages().purge(id, List.of(ref))).isEmpty();

        assertThat(bodies(pull(100).deliveries())).containsExactly("free");
    }

    @Test
    void aQueueThatTakesTheNameOfARenamedOneHasAnIdOfItsOwn() {
        engine.update(id, Optional.of("renamed"), settings -> settings);
        String other = engine.named("jobs").id();

        assertThat(other).isNotEqualTo(id);
        assertThat(engine.get(id).name()).isEqualTo("renamed");
        refuses(11009, () -> engine.update(id, Optional.of("jobs"), settings -> settings));
        refuses(11003, () -> engine.update(id, Optional.of("a_b"), settings -> settings));
    }

    @Test
    void aDeadLetterQueueIsInTheSameJurisdiction() {
        engine.create(new QueueIdentity("eu-dead", Optional.of("eu")), QueueSettings.DEFAULT);
        QueueConsumer consumer = QueueConsumer.pulling(0, 30_000, 0, Optional.of("eu-dead"));
        String plain =
                engine.create(QueueIdentity.of("plain"), QueueSettings.DEFAULT).id();
        String inTheEu = engine.create(new QueueIdentity("in-the-eu", Optional.of("eu")), QueueSettings.DEFAULT)
                .id();

        refuses(100127, () -> engine.createConsumer(plain, consumer));
        assertThat(engine.createConsumer(inTheEu, consumer).consumer()).isEqualTo(consumer);
    }

    @Test
    void aConsumerIsPutInThePlaceOfItselfOnly() {
        QueueAttachment there = engine.get(id).attachment().orElseThrow();
        QueueConsumer once = QueueConsumer.pulling(0, 30_000, 0, Optional.empty());

        refuses(11004, () -> engine.putConsumer(id, "other", once));
        assertThat(engine.putConsumer(id, there.id(), once).created()).isEqualTo(there.created());
        engine.deleteConsumer(id, there.id());
        refuses(11000, () -> engine.deleteConsumer(id, there.id()));
        assertThat(engine.putConsumer(id, "other", once).id()).isEqualTo("other");
    }

    @Test
    void aWorkersQueueIsNotPulledFrom() {
        String other =
                engine.create(QueueIdentity.of("pushed"), QueueSettings.DEFAULT).id();
        QueueConsumer.Worker worker = new QueueConsumer.Worker("w", "", 5000, OptionalInt.empty());
        engine.createConsumer(
                other, new QueueConsumer(Optional.of(worker), OptionalInt.of(10), 3, 30_000, 0, Optional.empty()));

        refuses(10105, () -> engine.messages().pull(other, OptionalInt.empty(), OptionalLong.empty()));
    }

    private void send(QueueDraft... drafts) {
        engine.messages().send(id, List.of(drafts), OptionalLong.empty());
    }

    private QueueBatch pull(int size) {
        return engine.messages().pull(id, OptionalInt.of(size), OptionalLong.empty());
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
