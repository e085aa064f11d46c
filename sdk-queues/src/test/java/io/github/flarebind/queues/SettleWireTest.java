package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.flarebind.core.JacksonJsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ends messages or looks at them, as it stands on the wire. */
class SettleWireTest extends QueuesWire {
    @Test
    void ack() {
        PulledMessage message = pulled("l1");
        answers(okJson("{\"success\":true,\"result\":{\"ackCount\":1,\"retryCount\":0,"
                + "\"warnings\":{\"l2\":\"too late\"}}}"));

        assertThat(queue.ack(List.of(message, pulled("l2")))).isEqualTo(new QueueAck(1, 0, Map.of("l2", "too late")));

        posted(QUEUE + "/messages/ack", "{\"acks\":[{\"lease_id\":\"l1\"},{\"lease_id\":\"l2\"}]}");
    }

    @Test
    void retry() {
        answers(okJson("{\"success\":true,\"result\":{\"retryCount\":1}}"));

        assertThat(queue.retry(List.of(pulled("l1")))).isEqualTo(new QueueAck(0, 1, Map.of()));

        posted(QUEUE + "/messages/ack", "{\"retries\":[{\"lease_id\":\"l1\"}]}");
    }

    @Test
    void retryWithADelay() {
        answers(okJson("{\"success\":true,\"result\":{\"retryCount\":1,\"warnings\":null}}"));

        queue.retry(
                List.of(pulled("l1")),
                QueueRetryOptions.builder().delay(Duration.ofSeconds(60)).build());

        posted(QUEUE + "/messages/ack", "{\"retries\":[{\"lease_id\":\"l1\",\"delay_seconds\":60}]}");
    }

    @Test
    void ackOfNothingIsNotSent() {
        assertThat(queue.ack(List.of()).acked()).isZero();
        assertThat(queue.async().retry(List.of()).join().retried()).isZero();
        assertThat(queue.settle(List.of(), List.of()).acked()).isZero();
        assertThat(queue.purge(List.of()).errors()).isEmpty();

        cloudflare.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void settleBoth() {
        answers(okJson("{\"success\":true,\"result\":{\"ackCount\":1,\"retryCount\":2}}"));

        QueueAck ack = queue.settle(
                List.of(pulled("l1")),
                List.of(QueueRetry.of(pulled("l2")), QueueRetry.of(pulled("l3"), Duration.ofMillis(1))));

        assertThat(ack).isEqualTo(new QueueAck(1, 2, Map.of()));
        posted(
                QUEUE + "/messages/ack",
                "{\"acks\":[{\"lease_id\":\"l1\"}],\"retries\":[{\"lease_id\":\"l2\"},"
                        + "{\"lease_id\":\"l3\",\"delay_seconds\":1}]}");
    }

    @Test
    void aHundredGoInEachRequest() {
        answers(okJson(
                "{\"success\":true,\"result\":{\"ackCount\":1,\"retryCount\":2," + "\"warnings\":{\"l\":\"late\"}}}"));
        List<PulledMessage> acks = leases(0, 150);
        List<QueueRetry> retries = leases(150, 201).stream().map(QueueRetry::of).toList();

        assertThat(queue.settle(acks, retries)).isEqualTo(new QueueAck(3, 6, Map.of("l", "late")));

        posted(QUEUE + "/messages/ack", "{\"acks\":[" + entries(0, 100) + "]}");
        posted(
                QUEUE + "/messages/ack",
                "{\"acks\":[" + entries(100, 150) + "],\"retries\":[" + entries(150, 200) + "]}");
        posted(QUEUE + "/messages/ack", "{\"retries\":[" + entries(200, 201) + "]}");
    }

    @Test
    void nullsAreNamedByTheirPlace() {
        List<PulledMessage> holed = new ArrayList<>(leases(0, 2));
        holed.set(1, noMessage());

        assertThatThrownBy(() -> queue.ack(holed))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("message 1 of those to ack is null");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks would pass
    private static PulledMessage noMessage() {
        return null;
    }

    @Test
    void peek() {
        answers(okJson("{\"success\":true,\"result\":{\"messages\":[{\"id\":\"m1\",\"ref\":\"r1\",\"body\":\"AP8=\","
                + "\"attempts\":0,\"timestamp_ms\":1767225600123,\"metadata\":\"{\\\"CF-Content-Type\\\":"
                + "\\\"bytes\\\"}\"}]}}"));

        PeekedMessage message = queue.peek(100).get(0);

        assertThat(message.ref()).isEqualTo("r1");
        assertThat(message.attempts()).isZero();
        assertThat(message.contentType()).isEqualTo("bytes");
        assertThat(message.bytes()).containsExactly(0, -1);
        assertThat(message)
                .hasToString("PeekedMessage{id=m1, attempts=0, timestamp=2026-01-01T00:00:00.123Z, contentType=bytes}");
        posted(QUEUE + "/messages/peek", "{\"batch_size\":100}");
    }

    @Test
    void peekAtAFew() {
        answers(okJson("{\"success\":true,\"result\":{}}"));

        assertThat(queue.peek()).isEmpty();

        posted(QUEUE + "/messages/peek", "{}");
    }

    @Test
    void purgeMessages() {
        answers(okJson("{\"success\":true,\"result\":{\"errors\":[{\"message\":\"one failed\"}],"
                + "\"warnings\":{\"r2\":\"gone\"}}}"));

        assertThat(queue.purge(List.of(peeked("r1"), peeked("r2"))))
                .isEqualTo(new QueuePurge(List.of("one failed"), Map.of("r2", "gone")));

        posted(QUEUE + "/messages/purge", "{\"refs\":[{\"ref\":\"r1\"},{\"ref\":\"r2\"}]}");
    }

    @Test
    void purgeOfMessagesMayTellNothing() {
        answers(okJson(DONE));

        assertThat(queue.purge(
                        IntStream.range(0, 101).mapToObj(i -> peeked("r" + i)).toList()))
                .isEqualTo(new QueuePurge(List.of(), Map.of()));

        cloudflare.verify(2, postRequestedFor(urlEqualTo(QUEUE + "/messages/purge")));
    }

    private List<PulledMessage> leases(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> pulled("l" + i)).toList();
    }

    private static String entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"lease_id\":\"l" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private PeekedMessage peeked(String ref) {
        ReceivedMessage.Facts facts = new ReceivedMessage.Facts("m", 0, Instant.EPOCH);
        return new PeekedMessage(facts, ref, new Payload("text", TextNode.valueOf("x")), JacksonJsonCodec.defaults());
    }

    private PulledMessage pulled(String lease) {
        PulledMessage.Delivery delivery = new PulledMessage.Delivery("m", lease, 1, Instant.EPOCH);
        return new PulledMessage(delivery, new Payload("text", TextNode.valueOf("x")), JacksonJsonCodec.defaults());
    }
}
