package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.QUEUES_BYTES;
import static io.github.flarebind.contract.Difference.QUEUES_JSON;
import static io.github.flarebind.contract.Difference.QUEUES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueAck;
import io.github.flarebind.queues.QueueMessage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Queues does, from sending to acknowledging. */
@Checked(DOCUMENTATION)
public abstract class QueuesContract extends QueuesAccountContract {
    @Test
    void sentMessageIsPulledAndAcked() {
        queue.send(Body.of("job"));

        List<PulledMessage> pulled = queue.pull();
        assertThat(texts(pulled)).containsExactly("job");

        assertThat(queue.ack(pulled)).isEqualTo(new QueueAck(1, 0, Map.of()));
        assertThat(queue.pull()).isEmpty();
    }

    @Test
    void emptyQueueGivesNothing() {
        assertThat(queue.pull()).isEmpty();
    }

    @Test
    @Checked(CLIENT)
    void whatAnEmptyPullGaveMayBeAcked() {
        List<PulledMessage> nothing = queue.pull();

        assertThat(queue.ack(nothing)).isEqualTo(new QueueAck(0, 0, Map.of()));
        assertThat(queue.retry(nothing)).isEqualTo(new QueueAck(0, 0, Map.of()));
    }

    @Test
    void firstAttemptIsOneAndTheTimestampIsThatOfSending() {
        PulledMessage message = roundTrip(Body.of("job"));

        assertThat(message.attempts()).isEqualTo(1);
        assertThat(message.id()).isNotEmpty();
        ground.time()
                .ifPresent(time -> assertThat(message.timestamp().toEpochMilli())
                        .isEqualTo(time.now().toEpochMilli()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hällo \uD83D\uDE48", "aGVsbG8=", "true", "1234", "{\"a\":1}", "a\nb\u0000\"\\"})
    void textComesBackAsItWas(String text) {
        PulledMessage message = roundTrip(Body.of(text));

        assertThat(message.text()).isEqualTo(text);
        assertThat(message.contentType()).isEqualTo("text");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_JSON)
    void jsonGoesInAndOut() {
        PulledMessage message = roundTrip(Body.json(Map.of("name", "Ädä", "tags", List.of("x", "y"))));

        assertThat(message.contentType()).isEqualTo("json");
        assertThat(message.json(new TypeRef<Map<String, Object>>() {}))
                .isEqualTo(Map.of("name", "Ädä", "tags", List.of("x", "y")));
        assertThat(message.text()).contains("\"tags\":[\"x\",\"y\"]");
        assertThat(new String(message.bytes(), StandardCharsets.UTF_8)).isEqualTo(message.text());
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_JSON)
    void jsonScalarsComeBackAsTheyWere() {
        List<Object> scalars = List.of(true, 1234, "text", "aGVsbG8=", "1234", "", 0.5, "null");
        queue.sendBatch(scalars.stream()
                .map(scalar -> QueueMessage.of(Body.json(scalar)))
                .toList());

        assertThat(queue.pull(upTo(100)))
                .extracting(message -> message.json(Object.class))
                .containsExactlyInAnyOrderElementsOf(scalars);
    }

    @Test
    @Checked(NOT_YET)
    void jsonNumbersKeepTheirDigits() {
        BigDecimal number = new BigDecimal("12345678901234567890.0987654321");

        assertThat(roundTrip(Body.json(number)).json(BigDecimal.class)).isEqualByComparingTo(number);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_BYTES)
    void bytesComeBackUnchanged() {
        byte[] bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);

        assertThat(roundTrip(Body.of(bytes)).bytes()).isEqualTo(bytes);
    }

    @Test
    @Checked(CLIENT)
    void streamsAreSentAsBytes() {
        byte[] bytes = "text or not".getBytes(StandardCharsets.UTF_8);

        assertThat(roundTrip(Body.stream(new ByteArrayInputStream(bytes), bytes.length))
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    @Checked(CLIENT)
    void textIsNotReadAsBytes() {
        PulledMessage message = roundTrip(Body.of("plain text"));

        assertThatThrownBy(message::bytes)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text()");
    }

    @Test
    @Checked(CLIENT)
    void textThatIsJsonIsReadAsJson() {
        assertThat(roundTrip(Body.of("[1,2]")).json(new TypeRef<List<Integer>>() {}))
                .containsExactly(1, 2);
    }

    @Test
    @Checked(CLIENT)
    void whatIsNoJsonIsRefusedAsJson() {
        PulledMessage message = roundTrip(Body.of("plain text"));

        assertThatThrownBy(() -> message.json(Object.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBatchMayMixKinds() {
        queue.sendBatch(List.of(
                QueueMessage.of(Body.of("text")),
                QueueMessage.of(Body.json(Map.of("a", 1))),
                QueueMessage.of(Body.of(new byte[] {1, 2, 3}))));

        assertThat(texts(queue.pull())).containsExactlyInAnyOrder("text", "{\"a\":1}", "AQID");
    }

    @Test
    void aMessageHasAtMost128000Bytes() {
        queue.send(Body.of("é".repeat(64_000)));
        queue.send(Body.json("x".repeat(127_998)));
        queue.send(Body.of(new byte[96_000]));

        assertThat(queue.pull()).hasSize(3);
        refused(() -> queue.send(Body.of("é".repeat(64_000) + "a")), "128001", "128000");
        refused(() -> queue.send(Body.json("x".repeat(127_999))), "128001", "128000");
        refused(() -> queue.send(Body.of(new byte[96_001])), "128004", "128000");
    }

    @Test
    @Checked(CLIENT)
    void nullIsNoMessage() {
        assertThatThrownBy(() -> queue.send(noBody()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("body is null");
        assertThat(queue.pull()).isEmpty();
    }

    @Test
    void aPullTakesFiveUnlessToldOtherwise() {
        queue.sendBatch(messages(10, "m"));

        assertThat(queue.pull()).hasSize(5);
        assertThat(queue.pull(upTo(2))).hasSize(2);
        assertThat(queue.pull(upTo(100))).hasSize(3);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = QUEUES_ORDER)
    void pullsAreDisjoint() {
        queue.sendBatch(messages(20, "m"));
        List<String> ids = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            queue.pull().forEach(message -> ids.add(message.id()));
        }

        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void queuesAreSeparate() {
        CloudflareQueue other = binding(account.create(ground.freshName()).id());
        other.send(Body.of("elsewhere"));

        assertThat(queue.pull()).isEmpty();
    }
}
