package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuePullOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What users can ask the in-memory Queues to be like. */
class QueueTraitsTest {
    private static final QueuePullOptions TEN =
            QueuePullOptions.builder().batchSize(10).build();

    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();

    @AfterEach
    void close() {
        cloudflare.close();
    }

    private static List<String> sent() {
        return IntStream.range(0, 100).mapToObj(i -> "m" + i).toList();
    }

    /** Sends a hundred messages, and pulls and acknowledges until there is none. */
    private List<PulledMessage> through(String name) {
        CloudflareQueue queue = cloudflare.queue(name);
        queue.sendBatch(
                sent().stream().map(text -> QueueMessage.of(Body.of(text))).toList());
        List<PulledMessage> all = new ArrayList<>();
        for (List<PulledMessage> pulled = queue.pull(TEN); !pulled.isEmpty(); pulled = queue.pull(TEN)) {
            all.addAll(pulled);
            assertThat(queue.ack(pulled).acked()).isEqualTo(pulled.size());
        }
        return all;
    }

    private static List<String> texts(List<PulledMessage> messages) {
        return messages.stream().map(PulledMessage::text).toList();
    }

    @Test
    void withoutTraitsEachMessageComesOnceAndInOrder() {
        assertThat(texts(through("jobs"))).isEqualTo(sent());
    }

    @Test
    void duplicatesHaveTheSameIdAndLeasesOfTheirOwn() {
        cloudflare.queueTraits(QueueTrait.DUPLICATES);

        List<PulledMessage> all = through("jobs");

        assertThat(all).hasSizeBetween(105, 150);
        assertThat(all).extracting(PulledMessage::attempts).containsOnly(1);
        assertThat(all).extracting(PulledMessage::leaseId).doesNotHaveDuplicates();
        assertThat(new HashSet<>(texts(all))).isEqualTo(Set.copyOf(sent()));
        assertThat(all.stream().map(PulledMessage::id).distinct()).hasSize(100);
        cloudflare.time().advance(Duration.ofHours(1));
        assertThat(cloudflare.queue("jobs").pull()).isEmpty();
    }

    @Test
    void aDuplicateComesWhileTheFirstIsStillBeingHandled() {
        cloudflare.queueTraits(QueueTrait.DUPLICATES);
        CloudflareQueue queue = cloudflare.queue("jobs");
        queue.sendBatch(
                sent().stream().map(text -> QueueMessage.of(Body.of(text))).toList());
        QueuePullOptions all = QueuePullOptions.builder().batchSize(100).build();
        Set<String> held = new HashSet<>(texts(queue.pull(all)));

        assertThat(texts(queue.pull(all))).isNotEmpty().isSubsetOf(held).doesNotHaveDuplicates();
    }

    @Test
    void reorderedMessagesAllComeOnce() {
        cloudflare.queueTraits(QueueTrait.REORDERING);

        List<String> texts = texts(through("jobs"));

        assertThat(texts).isNotEqualTo(sent()).containsExactlyInAnyOrderElementsOf(sent());
    }

    @Test
    void theSameSeedGivesTheSameMessages() {
        cloudflare.queueTraits(7, QueueTrait.values());
        List<String> first = texts(through("one"));
        cloudflare.queueTraits(7, QueueTrait.values());
        List<String> same = texts(through("two"));
        cloudflare.queueTraits(8, QueueTrait.values());
        List<String> other = texts(through("three"));

        assertThat(same).isEqualTo(first).isNotEqualTo(other);
    }

    @Test
    void takenOffItIsAsBefore() {
        cloudflare.queueTraits(QueueTrait.values());
        through("one");

        cloudflare.queueTraits();

        assertThat(texts(through("two"))).isEqualTo(sent());
    }
}
