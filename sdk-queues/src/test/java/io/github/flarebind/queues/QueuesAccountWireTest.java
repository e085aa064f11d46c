package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.error.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request about queues as it stands on the wire, so that client and emulator cannot share a mistake. */
class QueuesAccountWireTest extends QueuesWire {
    private static final String JOBS = "{\"queue_id\":\"" + ID + "\",\"queue_name\":\"jobs\"}";

    private static String result(String json) {
        return "{\"success\":true,\"result\":" + json + '}';
    }

    @Test
    void createQueue() {
        answers(okJson(result(JOBS)));

        QueueInfo made = queues.create("jobs");

        assertThat(made.id()).isEqualTo(ID);
        assertThat(made.name()).isEqualTo("jobs");
        assertThat(made.settings()).isEqualTo(new QueueSettings(Optional.empty(), Optional.empty(), Optional.empty()));
        posted(QUEUES, "{\"queue_name\":\"jobs\"}");
    }

    @Test
    void createQueueWithOptions() {
        answers(okJson(result(JOBS)));

        queues.create(
                "jobs",
                QueueOptions.builder()
                        .jurisdiction(Jurisdiction.EU)
                        .deliveryDelay(Duration.ofMillis(1500))
                        .messageRetention(Duration.ofDays(14))
                        .deliveryPaused(true)
                        .build());

        posted(
                QUEUES,
                "{\"queue_name\":\"jobs\",\"jurisdiction\":\"eu\",\"settings\":{\"delivery_delay\":2,"
                        + "\"message_retention_period\":1209600,\"delivery_paused\":true}}");
    }

    @Test
    void getQueueWithAllThatIsTold() {
        answers(okJson(result("{\"queue_id\":\"" + ID + "\",\"queue_name\":\"jobs\",\"jurisdiction\":\"eu\","
                + "\"created_on\":\"2026-01-01T00:00:00.000000Z\",\"modified_on\":\"2026-01-02T00:00:00Z\","
                + "\"settings\":{\"delivery_delay\":5,\"delivery_paused\":false,\"message_retention_period\":60},"
                + "\"producers_total_count\":2,\"producers\":[{\"type\":\"worker\",\"service\":\"w\","
                + "\"environment\":\"prod\",\"namespace\":\"ns\"},{\"type\":\"r2_bucket\",\"bucket_name\":\"media\"}],"
                + "\"consumers_total_count\":1,\"consumers\":[{\"consumer_id\":\"c1\",\"type\":\"notification\"}]}")));

        QueueInfo info = queues.get(ID);

        assertThat(info.created()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(info.modified()).contains(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(info.jurisdiction()).contains("eu");
        assertThat(info.settings())
                .isEqualTo(new QueueSettings(
                        Optional.of(Duration.ofSeconds(5)), Optional.of(Duration.ofMinutes(1)), Optional.of(false)));
        assertThat(info.producers())
                .containsExactly(
                        new QueueProducerInfo(
                                "worker", Optional.of("w"), Optional.of("prod"), Optional.of("ns"), Optional.empty()),
                        new QueueProducerInfo(
                                "r2_bucket",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("media")));
        assertThat(info.consumers()).extracting(QueueConsumerInfo::type).containsExactly("notification");
        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUE)));
    }

    @Test
    void updateReadsTheSettingsAndSendsThemWhole() {
        answers(
                okJson(
                        result(
                                "{\"queue_id\":\"" + ID + "\",\"queue_name\":\"jobs\",\"settings\":"
                                        + "{\"delivery_delay\":5,\"delivery_paused\":true,\"message_retention_period\":60,\"yet_to_come\":1}}")));

        queues.update(
                ID, QueueUpdate.builder().messageRetention(Duration.ofHours(1)).build());

        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUE)));
        sent(
                patchRequestedFor(urlEqualTo(QUEUE)),
                "{\"settings\":{\"delivery_delay\":5,\"delivery_paused\":true,"
                        + "\"message_retention_period\":3600,\"yet_to_come\":1}}");
    }

    @Test
    void renameIsOneRequest() {
        answers(okJson(result(JOBS)));

        queues.update(ID, QueueUpdate.builder().name("new").build());

        cloudflare.verify(0, getRequestedFor(urlEqualTo(QUEUE)));
        sent(patchRequestedFor(urlEqualTo(QUEUE)), "{\"queue_name\":\"new\"}");
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        assertThatThrownBy(() -> queues.update(ID, QueueUpdate.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("changes nothing");
    }

    @Test
    void pauseAndResumeDelivery() {
        answers(okJson(result(JOBS)));

        queues.pauseDelivery(ID);
        queues.resumeDelivery(ID);

        sent(patchRequestedFor(urlEqualTo(QUEUE)), "{\"settings\":{\"delivery_paused\":true}}");
        sent(patchRequestedFor(urlEqualTo(QUEUE)), "{\"settings\":{\"delivery_paused\":false}}");
    }

    @Test
    void purgeQueueWhateverIsTold() {
        answers(okJson(result("{\"started_at\":\"2026-01-01T00:00:00Z\",\"complete\":false}")));

        queues.purge(ID);

        posted(QUEUE + "/purge", "{\"delete_messages_permanently\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"started_at\":\"2026-01-01T00:00:00Z\",\"completed\":\"true\"} | 2026-01-01T00:00:00Z | true",
                "{\"started_at\":\"2026-01-01T00:00:00Z\",\"completed\":\"false\"} | 2026-01-01T00:00:00Z | false",
                "{\"started_at\":\"2026-01-01T00:00:00Z\",\"complete\":true} | 2026-01-01T00:00:00Z | true",
                "{\"started_at\":\"\",\"completed\":false} | | false",
                "{} | | false"
            })
    void purgeStateInEveryShape(String told, Instant started, boolean completed) {
        answers(okJson(result(told)));

        assertThat(queues.purgeState(ID)).isEqualTo(new QueuePurgeState(Optional.ofNullable(started), completed));
        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUE + "/purge")));
    }

    @Test
    void listQueuesByThePagesThatTheServiceGives() {
        listed(1, "[{\"queue_id\":\"a\",\"queue_name\":\"x\"},{\"queue_id\":\"b\",\"queue_name\":\"y\"}]");
        listed(2, "[{\"queue_id\":\"c\",\"queue_name\":\"z\"}]");

        assertThat(queues.list()).extracting(QueueInfo::id).containsExactly("a", "b", "c");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUES + "?page=1&per_page=100")));
        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUES + "?page=2&per_page=100")));
    }

    private void listed(int page, String result) {
        cloudflare.stubFor(get(urlEqualTo(QUEUES + "?page=" + page + "&per_page=100"))
                .willReturn(okJson("{\"success\":true,\"result\":" + result + ",\"result_info\":{\"page\":" + page
                        + ",\"per_page\":2,\"total_count\":3}}")));
    }

    @Test
    void listQueuesOnceWhereTheServiceKnowsNoPages() {
        answers(okJson("{\"success\":true,\"result\":[{\"queue_id\":\"a\",\"queue_name\":\"x\"}]}"));

        assertThat(queues.list()).hasSize(1);
    }

    @Test
    void deleteQueue() {
        answers(okJson(DONE));

        queues.delete(ID);

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(QUEUE)));
    }

    @Test
    void aNameIsLookedUpOnce() {
        cloudflare.stubFor(get(urlEqualTo(QUEUES + "?name=jobs&page=1&per_page=100"))
                .willReturn(okJson(result("[" + JOBS + "]"))));
        cloudflare.stubFor(get(urlEqualTo(QUEUE)).willReturn(okJson(result(JOBS))));

        assertThat(queues.queue("jobs")).hasToString("queue " + ID);
        assertThat(List.of(queues.get("jobs").id(), queues.get("jobs").id())).containsExactly(ID, ID);

        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUES + "?name=jobs&page=1&per_page=100")));
    }

    @Test
    void aNameThatNoQueueHasIsNotFound() {
        answers(okJson(result("[{\"queue_id\":\"a\",\"queue_name\":\"jobs-2\"}]")));

        assertThatThrownBy(() -> queues.queue("jobs"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("queue 'jobs'")
                .hasMessageContaining("no queue of the account has this name");
    }
}
