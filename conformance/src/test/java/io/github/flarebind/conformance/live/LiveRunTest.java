package io.github.flarebind.conformance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run takes away what it has made, and nothing else. */
class LiveRunTest {
    private final CloudflareEmulator emulator = CloudflareEmulator.start();
    private final Foreign foreign = new Foreign(emulator);
    private final LiveRun run = LiveRun.begin(new LiveAccount(
            emulator.accountId(), emulator.apiToken(), Optional.of(emulator.restUrl()), Optional.of(emulator.s3Url())));

    @BeforeEach
    void make() {
        foreign.make();
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private String all(Ground ground) {
        CloudflareClient client = ground.client();
        String name = ground.freshName();
        D1Client.of(client).create(name);
        KvClient.of(client).create(name);
        QueuesClient.of(client)
                .createPullConsumer(QueuesClient.of(client).create(name).id());
        R2Client.of(client).create(name);
        return name;
    }

    @Test
    void aGroundTakesAwayWhatItsCaseMade() {
        for (Function<LiveRun, Shelf> kind :
                List.<Function<LiveRun, Shelf>>of(LiveRun::d1, LiveRun::kv, LiveRun::r2, LiveRun::queues)) {
            Shelf shelf = kind.apply(run);
            Ground ground = run.ground(shelf);
            Ground other = run.ground(shelf);
            String name = all(ground);
            String stays = all(other);

            ground.close();

            assertThat(shelf.list())
                    .extracting(Shelf.Resource::name)
                    .doesNotContain(name)
                    .contains(stays, "theirs");
        }
        run.close();
        foreign.assertAlone();
    }

    @Test
    void aBucketIsEmptiedOfObjectsAndUnfinishedUploads() {
        Ground ground = run.ground(run.r2());
        R2Client r2 = R2Client.of(ground.client());
        R2Bucket bucket = r2.s3().bucket(r2.create(ground.freshName()).name());
        IntStream.range(0, 20).forEach(i -> bucket.put("k" + i, "v"));
        IntStream.range(0, 3).forEach(i -> bucket.createMultipartUpload("u" + i).uploadPart(1, Body.of("part")));
        bucket.createMultipartUpload("a\nb");

        ground.close();

        foreign.assertAlone();
    }

    @ParameterizedTest
    @CsvSource({
        "D1 delete database, 400",
        "D1 list databases, 400",
        "D1 list databases, 404",
        "KV delete namespace, 400",
        "KV list namespaces, 400",
        "Queues delete queue, 400",
        "Queues delete consumer, 400",
        "Queues delete consumer, 404",
        "Queues list consumers, 404",
        "Queues list queues, 400",
        "R2 delete bucket, 400",
        "R2 delete objects, 400",
        "R2 delete objects, 404",
        "R2 list, 404",
        "R2 list buckets, 400",
        "R2 list multipart uploads, 400",
        "R2 list multipart uploads, 404",
        "R2 abort multipart upload, 400",
        "R2 abort multipart upload, 404"
    })
    void whatFailsOnceIsTriedAgain(String operation, int status) {
        Ground ground = run.ground(run.r2());
        R2Bucket bucket = R2Client.of(ground.client()).s3().bucket(all(ground));
        bucket.put("k", "v");
        bucket.createMultipartUpload("u");
        emulator.faults().on(operation).give(Fault.status(status));

        run.close();

        assertThat(emulator.faults().unmet()).isEmpty();
        foreign.assertAlone();
    }

    @Test
    @Timeout(30)
    void anUploadThatIsListedForEverIsNamed() {
        Ground ground = run.ground(run.r2());
        String name = all(ground);
        R2Client.of(ground.client()).s3().bucket(name).createMultipartUpload("u");
        emulator.faults().on("R2 abort multipart upload").always(Fault.status(404));

        assertThatThrownBy(run::close).hasMessageContainingAll("left in account", "bucket " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1 delete database", "KV delete namespace", "Queues delete queue", "R2 delete bucket"})
    void whatWasRemovedWithoutAnAnswerIsNotLeft(String operation) {
        all(run.ground(run.kv()));
        emulator.faults().on(operation).give(Fault.lostAnswer(), Fault.status(404));

        run.close();

        assertThat(emulator.faults().unmet()).isEmpty();
        foreign.assertAlone();
    }

    @Test
    void whatResistsIsNamedAndTheRestIsTakenAway() {
        Ground ground = run.ground(run.kv());
        String name = all(ground);
        emulator.faults().on("KV delete namespace").always(Fault.status(403));

        assertThatCode(ground::close).doesNotThrowAnyException();
        assertThatThrownBy(run::close)
                .isInstanceOf(LeftException.class)
                .hasMessageContainingAll("left in account " + emulator.accountId(), "namespace " + name)
                .hasMessageNotContainingAny("database", "bucket", "queue", emulator.apiToken());

        emulator.faults().clear();
        try (CloudflareClient client = emulator.client()) {
            KvClient.of(client).delete(name);
        }
        foreign.assertAlone();
    }

    @Test
    void whatCannotBeListedIsTold() {
        emulator.faults().on("D1 list databases").always(Fault.status(403));

        assertThatThrownBy(run::close).hasMessageContaining("perhaps some database, which cannot be listed");
    }

    @Test
    void whatWasMadeWithoutAnAnswerIsTakenAwayToo() {
        Ground ground = run.ground(run.queues());
        emulator.faults().on("KV create namespace").give(Fault.lostAnswer());
        emulator.faults().on("R2 create bucket").give(Fault.lostAnswer());
        KvClient kv = KvClient.of(ground.client());
        R2Client r2 = R2Client.of(ground.client());
        assertThatThrownBy(() -> kv.create(ground.freshName())).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> r2.create(ground.freshName())).isInstanceOf(OutcomeUnknownException.class);

        run.close();

        foreign.assertAlone();
    }

    @Test
    void theNextRunTakesAwayWhatAKilledOneLeft() {
        Instant now = Instant.now();
        String killed = RunName.at(now.minus(Duration.ofHours(25))).prefix() + "1-1";
        String running = RunName.at(now.minus(Duration.ofHours(23))).prefix() + "1-1";
        try (CloudflareClient client = emulator.client()) {
            List.of(killed, running).forEach(KvClient.of(client)::create);
            List.of(killed, running).forEach(R2Client.of(client)::create);
            R2Client.of(client).bucket(killed).put("k", "v");

            run.close();

            assertThat(KvClient.of(client).list())
                    .extracting(one -> one.title())
                    .contains(running)
                    .doesNotContain(killed);
            KvClient.of(client).delete(running);
            R2Client.of(client).delete(running);
        }
        foreign.assertAlone();
    }

    @Test
    void namesOfARunAreItsOwn() {
        assertThat(RunName.at(Instant.parse("2026-11-23T17:10:59Z")).prefix())
                .matches("flarebind-live-202611231710-[0-9a-f]{6}-");
        assertThat(RunName.at(Instant.EPOCH)).isNotEqualTo(RunName.at(Instant.EPOCH));
    }
}
