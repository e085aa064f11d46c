package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fault does to a request, in process and on a socket. */
class FaultKindsTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final Faults faults = cloudflare.faults();
    private final CloudflareEmulator emulator = cloudflare.serve();
    private final CloudflareClient overSocket = emulator.client();

    /** Where the client is. */
    enum Place {
        IN_PROCESS,
        ON_A_SOCKET
    }

    @AfterEach
    void close() {
        overSocket.close();
        emulator.close();
        cloudflare.close();
    }

    private CloudflareClient client(Place place) {
        return place == Place.IN_PROCESS ? cloudflare.client() : overSocket;
    }

    private KvNamespace kv(Place place) {
        cloudflare.kv("cache");
        return KvClient.of(client(place)).namespace("cache");
    }

    private CloudflareQueue queue(Place place) {
        cloudflare.queue("jobs");
        return QueuesClient.of(client(place)).queue("jobs");
    }

    private R2Bucket bucket(Place place) {
        cloudflare.r2("media");
        return R2Client.of(client(place)).s3().bucket("media");
    }

    private Duration took(Runnable work) {
        Instant before = cloudflare.time().now();
        work.run();
        return Duration.between(before, cloudflare.time().now());
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOverS3IsTheServicesOwnKind(Place place) {
        R2Bucket bucket = bucket(place);
        faults.on("R2 put").give(Fault.status(503), Fault.status(503), Fault.status(503));

        assertThatThrownBy(() -> bucket.put("k", "v"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("a scripted fault");
        assertThat(bucket.head("k")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aResetRequestIsNotDone(Place place) {
        CloudflareQueue queue = queue(place);
        faults.on("Queues send").give(Fault.reset());

        assertThatThrownBy(() -> queue.send(Body.of("hello"))).isInstanceOf(OutcomeUnknownException.class);

        assertThat(queue.metrics().backlogCount()).isZero();
        assertThat(cloudflare.requests().of("Queues send").list())
                .singleElement()
                .satisfies(request -> assertThat(request.status()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aLostAnswerIsOfWorkThatWasDone(Place place) {
        CloudflareQueue queue = queue(place);
        faults.on("Queues send").give(Fault.lostAnswer());

        assertThatThrownBy(() -> queue.send(Body.of("hello"))).isInstanceOf(OutcomeUnknownException.class);

        assertThat(queue.metrics().backlogCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayBeRepeatedOutlivesALostAnswer(Place place) {
        KvNamespace kv = kv(place);
        faults.on("KV put").give(Fault.lostAnswer(), Fault.reset());

        kv.put("k", "v");

        assertThat(kv.get("k")).contains("v");
        cloudflare.requests().of("KV put").assertCount(3);
    }

    @ParameterizedTest
    @EnumSource
    void aDelayPassesOnTheAccountsClock(Place place) {
        KvNamespace kv = kv(place);
        faults.on("KV put").give(Fault.delay(Duration.ofSeconds(5)));

        assertThat(took(() -> kv.put("k", "v"))).isEqualTo(Duration.ofSeconds(5));
        assertThat(kv.get("k")).contains("v");
    }

    @ParameterizedTest
    @EnumSource(names = "IN_PROCESS")
    void aDelayBeyondTheTimeForAnAttemptEndsIt(Place place) {
        CloudflareQueue queue = queue(place);
        faults.on("Queues send").give(Fault.delay(Duration.ofMinutes(5)));

        Duration waited = took(() -> assertThatThrownBy(() -> queue.send(Body.of("late")))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("in time"));

        assertThat(waited).isEqualTo(Duration.ofSeconds(60));
        assertThat(queue.metrics().backlogCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedBodyIsReadAgainAndNeverTaken(Place place) {
        cloudflare.d1("db");
        D1Database db = D1Client.of(client(place)).database("db");
        faults.on("D1 query").give(Fault.truncatedBody());

        assertThat(db.prepare("SELECT 'whole' AS v").first("v", String.class)).contains("whole");
        cloudflare.requests().of("D1 query").assertCount(2);
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedObjectIsNoObject(Place place) {
        R2Bucket bucket = bucket(place);
        bucket.put("k", Body.of(new byte[1000]));
        faults.on("R2 get").give(Fault.truncatedBody());

        assertThatThrownBy(() -> bucket.get("k").orElseThrow().bytes()).isInstanceOf(CloudflareException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongChecksumIsOneBitOfTheBody(Place place) {
        KvNamespace kv = kv(place);
        kv.put("k", Body.of(new byte[1000]));
        faults.on("KV get").give(Fault.wrongChecksum());

        byte[] came = kv.getBytes("k").orElseThrow();

        assertThat(came).hasSize(1000);
        assertThat(came[500]).isEqualTo((byte) 1);
        came[500] = 0;
        assertThat(came).isEqualTo(new byte[1000]);
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedListingIsNoListing(Place place) {
        KvNamespace kv = kv(place).with(CallOptions.builder().attempts(1).build());
        kv.put("k", "v");
        faults.on("KV list").give(Fault.truncatedBody());

        assertThatThrownBy(kv::list).isInstanceOf(TransportException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "ON_A_SOCKET")
    void aSlowListingIsWhole(Place place) {
        KvNamespace kv = kv(place);
        kv.put("k", "v");
        faults.on("KV list").give(Fault.slowBody());

        assertThat(kv.list().items()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anObjectsHeadHasNoBodyToBeSlow(Place place) {
        R2Bucket bucket = bucket(place);
        bucket.put("k", "12345");
        faults.on("R2 head").give(Fault.slowBody());

        assertThat(bucket.head("k").orElseThrow().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void aSlowBodyTakesASecondAByte(Place place) {
        KvNamespace kv = kv(place);
        kv.put("k", "12345");
        faults.on("KV get").give(Fault.slowBody());

        assertThat(took(() -> assertThat(kv.get("k")).contains("12345"))).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource(names = "IN_PROCESS")
    void aBodySlowerThanTheTimeForAnAttemptEndsIt(Place place) {
        D1Database db =
                cloudflare.d1("db").with(CallOptions.builder().attempts(1).build());
        faults.on("D1 query").give(Fault.slowBody());

        Duration waited =
                took(() -> assertThatThrownBy(() -> db.prepare("SELECT 1").first())
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("in time"));

        assertThat(waited).isEqualTo(Duration.ofSeconds(60));
    }
}
