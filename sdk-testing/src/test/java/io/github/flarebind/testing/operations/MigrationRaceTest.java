package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Migration;
import io.github.flarebind.d1.D1MigrationException;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Migrations beside another instance, and over a line that loses answers. On a new database the attempts are: 0 looks for
 * the table, 1 makes it, 2 sends the first file; in doubt the next one reads the table.
 */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class MigrationRaceTest {
    private final ManualTime time = ManualTime.startingAt(Instant.now());
    private final Account account = new Account("acc", "t0ken", time);
    private final RestDoor door = new RestDoor(account);
    private final CloudflareClient quiet = client(door);
    private final D1Database other = database(quiet);

    @TempDir
    Path folder;

    private D1Migrations migrations;
    private FatefulTransport line;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("0001_init.sql"), "CREATE TABLE t (a); INSERT INTO t VALUES (1);");
        Files.writeString(folder.resolve("0002_more.sql"), "INSERT INTO t VALUES (2);");
        migrations = D1Migrations.directory(folder);
    }

    @AfterEach
    void close() {
        quiet.close();
    }

    private CloudflareClient client(Transport transport) {
        return CloudflareClient.builder()
                .accountId("acc")
                .apiToken("t0ken")
                .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
                .transport(transport)
                .time(time)
                .build();
    }

    private D1Database database(CloudflareClient client) {
        return D1Client.of(client).database(account.d1().named("db").id());
    }

    private List<String> applyOver(Fate... fates) {
        line = new FatefulTransport(door, time, List.of(fates));
        try (CloudflareClient client = client(line)) {
            return migrations.apply(database(client)).stream()
                    .map(D1Migration::name)
                    .toList();
        }
    }

    private D1MigrationException failedOver(Fate... fates) {
        return catchThrowableOfType(D1MigrationException.class, () -> applyOver(fates));
    }

    /** Another instance comes in between. */
    private Fate after(D1Migrations instance) {
        return (request, service) -> {
            assertThat(instance.apply(other)).isNotEmpty();
            return service.send(request);
        };
    }

    private void assertEachAppliedOnce() {
        assertThat(other.prepare("SELECT a FROM t ORDER BY a")
                        .run(Integer.class)
                        .results())
                .containsExactly(1, 2);
        assertThat(other.prepare("SELECT name FROM d1_migrations ORDER BY id")
                        .run(String.class)
                        .results())
                .containsExactly("0001_init.sql", "0002_more.sql");
    }

    @Test
    void whoeverLosesAFileGoesOnWithTheNext() {
        assertThat(applyOver(Fate.ok(), Fate.ok(), after(migrations.pattern("0001_*.sql"))))
                .containsExactly("0002_more.sql");

        assertEachAppliedOnce();
    }

    @Test
    void whoeverLosesEveryFileHasAppliedNone() {
        assertThat(applyOver(Fate.ok(), after(migrations))).isEmpty();

        assertEachAppliedOnce();
    }

    @Test
    void aLostAnswerIsSettledByTheTable() {
        assertThat(applyOver(Fate.ok(), Fate.ok(), Fate.answerLost()))
                .containsExactly("0001_init.sql", "0002_more.sql");

        assertEachAppliedOnce();
    }

    @Test
    void whatNeverArrivedIsSentAgain() {
        assertThat(applyOver(Fate.ok(), Fate.ok(), Fate.reset())).containsExactly("0001_init.sql", "0002_more.sql");

        assertEachAppliedOnce();
    }

    @Test
    void whatArrivesLateIsNotDoneTwice() {
        List<TransportRequest> delayed = new ArrayList<>();
        Fate delay = (request, service) -> {
            delayed.add(request);
            throw new IOException("Connection reset");
        };
        Fate arrival = (request, service) -> {
            service.send(delayed.get(0)).close();
            return service.send(request);
        };

        assertThat(applyOver(Fate.ok(), Fate.ok(), delay, Fate.ok(), arrival))
                .containsExactly("0001_init.sql", "0002_more.sql");

        assertEachAppliedOnce();
    }

    @Test
    void afterThreeLostRequestsItGivesUp() {
        D1MigrationException failed =
                failedOver(Fate.ok(), Fate.ok(), Fate.reset(), Fate.ok(), Fate.reset(), Fate.ok(), Fate.reset());

        assertThat(failed).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(failed.file()).isEqualTo("0001_init.sql");
        assertThat(line.attempts()).isEqualTo(8);
        assertThat(migrations.apply(other)).hasSize(2);
    }

    @Test
    void whatIsTooMuchForTheServiceIsNotSentAgain() {
        String text = "D1 DB storage operation exceeded timeout which caused object to be reset.";
        byte[] answer = ("{\"success\":false,\"errors\":[{\"code\":7500,\"message\":\"" + text
                        + "\"}],\"messages\":[],\"result\":null}")
                .getBytes(StandardCharsets.UTF_8);
        Fate tooSlow = (request, service) -> TransportResponse.of(500, Headers.empty(), answer);

        assertThat(failedOver(Fate.ok(), Fate.ok(), tooSlow))
                .hasMessageContaining(text)
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(line.attempts()).isEqualTo(4);
    }

    @Test
    void whenTheTableCannotBeReadItIsUnknown() {
        D1MigrationException failed = failedOver(Fate.ok(), Fate.ok(), Fate.answerLost(), Fate.status(403, 10000));

        assertThat(failed)
                .hasMessageContaining("whether it was applied is unknown")
                .hasCauseInstanceOf(OutcomeUnknownException.class)
                .satisfies(e -> assertThat(e.getSuppressed()[0]).isInstanceOf(PermissionDeniedException.class));
    }

    @Test
    void theTableIsMadeAgainWhenTheAnswerWasLost() {
        assertThat(applyOver(Fate.ok(), Fate.answerLost())).hasSize(2);

        assertEachAppliedOnce();
    }

    @Test
    void whatTheServiceRefusesNamesTheFile() {
        D1MigrationException failed = failedOver(Fate.ok(), Fate.ok(), Fate.ok(), Fate.status(403, 10000));

        assertThat(failed.file()).isEqualTo("0002_more.sql");
        assertThat(failed).hasCauseInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void beforeTheFirstFileTheServicesOwnErrorIsTold() {
        assertThat(catchThrowableOfType(CloudflareException.class, () -> applyOver(Fate.status(403, 10000))))
                .isInstanceOf(PermissionDeniedException.class);
    }
}
