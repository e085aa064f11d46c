package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches of several requests: how they are cut, and what is told when one of them fails. */
class BatchWireTest extends QueuesWire {
    private static final String BATCH = QUEUE + "/messages/batch";

    @Test
    void aHundredMessagesGoInEachRequestInTheirOrder() {
        answers(okJson(DONE));

        queue.sendBatch(numbered(201));

        posted(BATCH, batch(0, 100));
        posted(BATCH, batch(100, 200));
        posted(BATCH, batch(200, 201));
    }

    @Test
    void aRequestHasAtMost256000BytesWithAHundredOfItsOwnForEachMessage() {
        answers(okJson(DONE));
        List<QueueMessage> messages = new ArrayList<>();
        for (String body : List.of("a".repeat(127_900), "b".repeat(127_900), "c", "d".repeat(127_800), "e")) {
            messages.add(QueueMessage.of(Body.of(body)));
        }

        queue.sendBatch(messages);

        posted(BATCH, "{\"messages\":[" + text("a".repeat(127_900)) + ',' + text("b".repeat(127_900)) + "]}");
        posted(BATCH, "{\"messages\":[" + text("c") + ',' + text("d".repeat(127_800)) + ',' + text("e") + "]}");
    }

    @Test
    void twoOfTheLongestMessagesAreTwoRequests() {
        answers(okJson(DONE));

        queue.sendBatch(
                List.of(QueueMessage.of(Body.of("a".repeat(128_000))), QueueMessage.of(Body.of("b".repeat(128_000)))));

        posted(BATCH, "{\"messages\":[" + text("a".repeat(128_000)) + "]}");
        posted(BATCH, "{\"messages\":[" + text("b".repeat(128_000)) + "]}");
    }

    @Test
    void theLastAnswerTellsOfTheQueue() {
        answersInTurn(metrics(1), metrics(101));

        assertThat(queue.sendBatch(numbered(101)).orElseThrow().backlogCount()).isEqualTo(101);
    }

    @Test
    void anUnknownOutcomeIsToldWithWhatWasStoredBeforeAndNotSentAfter() {
        answersInTurn(okJson(DONE), okJson(DONE), aResponse().withStatus(500).withBody(error(15000, "internal")));

        IncompleteBatchException thrown = incomplete(450);

        assertThat(thrown.stored()).isEqualTo(200);
        assertThat(thrown.unknown()).isEqualTo(100);
        assertThat(thrown).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(thrown)
                .hasMessageStartingWith("Queues send batch on queue " + ID
                        + ": the first 200 messages were stored, the next 100 perhaps, and none after them was sent: "
                        + "Queues send batch on queue ");
        cloudflare.verify(3, postRequestedFor(urlEqualTo(BATCH)));
    }

    @Test
    void anUnknownOutcomeOfTheFirstRequestOfSeveralIsToldSo() {
        answers(aResponse().withStatus(500).withBody(error(15000, "internal")));

        IncompleteBatchException thrown = incomplete(101);

        assertThat(thrown.stored()).isZero();
        assertThat(thrown.unknown()).isEqualTo(100);
    }

    @Test
    void aRefusalAfterSomeWereStoredLeavesNothingUnknown() {
        answersInTurn(okJson(DONE), aResponse().withStatus(429).withBody(error(10251, "storage limit")));

        IncompleteBatchException thrown = incomplete(150);

        assertThat(thrown.stored()).isEqualTo(100);
        assertThat(thrown.unknown()).isZero();
        assertThat(thrown).hasMessageContaining("the first 100 messages were stored, and none after them was sent");
    }

    @Test
    void anAnswerThatCannotBeReadLeavesItsMessagesUnknown() {
        answersInTurn(okJson(DONE), okJson("[]"));

        IncompleteBatchException thrown = incomplete(150);

        assertThat(thrown.stored()).isEqualTo(100);
        assertThat(thrown.unknown()).isEqualTo(50);
        assertThat(thrown.getCause()).isInstanceOfAny(MalformedResponseException.class, OutcomeUnknownException.class);
    }

    @Test
    void whatFailsBeforeAnythingIsStoredFailsAsItIs() {
        answers(aResponse().withStatus(401).withBody(error(10000, "no")));

        assertThatThrownBy(() -> queue.sendBatch(numbered(300))).isInstanceOf(AuthenticationException.class);

        cloudflare.verify(1, postRequestedFor(urlEqualTo(BATCH)));
    }

    @Test
    void aBatchOfOneRequestFailsAsASendDoes() {
        answers(aResponse().withStatus(500).withBody(error(15000, "internal")));

        assertThatThrownBy(() -> queue.sendBatch(numbered(100))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aMessageThatIsRefusedLaterIsTheEndOfTheBatch() {
        answers(okJson(DONE));
        List<QueueMessage> messages = new ArrayList<>(numbered(150));
        messages.add(QueueMessage.of(Body.of("x".repeat(128_001))));

        IncompleteBatchException thrown =
                catchThrowableOfType(IncompleteBatchException.class, () -> queue.sendBatch(messages));

        assertThat(thrown.stored()).isEqualTo(100);
        assertThat(thrown.unknown()).isZero();
        assertThat(thrown)
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "message 150 of the batch: the message has 128001 bytes as text; the limit is 128000");
    }

    @Test
    void aMessageThatIsRefusedAmongTheFirstIsRefusedBeforeAnythingIsSent() {
        List<QueueMessage> messages =
                List.of(QueueMessage.of(Body.of("a")), QueueMessage.of(Body.json("x".repeat(127_999))));

        assertThatThrownBy(() -> queue.sendBatch(messages))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("message 1 of the batch: the message has 128001 bytes as JSON; the limit is 128000");
        cloudflare.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void bothFacesTellTheSame() {
        answersInTurn(okJson(DONE), aResponse().withStatus(400).withBody(error(10207, "no")));

        assertThatThrownBy(() -> queue.async().sendBatch(numbered(150)).join())
                .cause()
                .isInstanceOf(IncompleteBatchException.class)
                .isInstanceOf(CloudflareException.class)
                .hasCauseInstanceOf(InvalidRequestException.class);
    }

    private IncompleteBatchException incomplete(int count) {
        return catchThrowableOfType(IncompleteBatchException.class, () -> queue.sendBatch(numbered(count)));
    }

    private static List<QueueMessage> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> QueueMessage.of(Body.of("m" + i)))
                .toList();
    }

    private static String batch(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> text("m" + i))
                .collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    private static String text(String body) {
        return "{\"body\":\"" + body + "\",\"content_type\":\"text\"}";
    }

    private static ResponseDefinitionBuilder metrics(int backlog) {
        return okJson("{\"success\":true,\"result\":{\"metadata\":{\"metrics\":{\"backlog_count\":" + backlog + "}}}}");
    }

    private void answersInTurn(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            cloudflare.stubFor(any(anyUrl())
                    .inScenario("batch")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willSetStateTo("after " + (i + 1))
                    .willReturn(answers[i]));
        }
    }
}
