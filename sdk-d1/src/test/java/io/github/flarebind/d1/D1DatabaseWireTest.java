package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.LocationHint;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class D1DatabaseWireTest extends D1Wire {
    private static final String ALL = "{\"success\":true,\"result\":{\"uuid\":\"" + ID + "\",\"name\":\"app\","
            + "\"version\":\"production\",\"created_at\":\"2025-01-02T03:04:05.678Z\",\"jurisdiction\":\"eu\","
            + "\"file_size\":12,\"num_tables\":3,\"running_in_region\":\"WEUR\",\"read_replication\":{\"mode\":\"auto\"}}}";

    @Test
    void createDatabase() {
        answers(okJson("{\"success\":true,\"result\":{\"uuid\":\"" + ID + "\",\"name\":\"app\","
                + "\"created_at\":\"2025-01-02T03:04:05.678Z\",\"jurisdiction\":null}}"));

        D1DatabaseInfo made = D1Client.of(client).create("app");

        assertThat(made.id()).isEqualTo(ID);
        assertThat(made.name()).isEqualTo("app");
        assertThat(made.createdAt()).contains(Instant.parse("2025-01-02T03:04:05.678Z"));
        assertThat(made.jurisdiction()).isEmpty();
        assertThat(made.fileSize()).isEmpty();
        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(DATABASES))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"name\":\"app\"}")));
    }

    @Test
    void createDatabaseWithOptions() {
        answers(okJson(ALL));

        D1Client.of(client)
                .create(
                        "app",
                        D1DatabaseOptions.builder()
                                .locationHint(LocationHint.WEUR)
                                .jurisdiction(Jurisdiction.EU)
                                .readReplication(D1ReadReplication.AUTO)
                                .build());

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(DATABASES))
                        .withRequestBody(equalToJson("{\"name\":\"app\",\"primary_location_hint\":\"weur\","
                                + "\"jurisdiction\":\"eu\",\"read_replication\":{\"mode\":\"auto\"}}")));
    }

    @Test
    void getDatabase() {
        answers(okJson(ALL));

        assertThat(D1Client.of(client).get(ID))
                .isEqualTo(new D1DatabaseInfo(
                        ID,
                        "app",
                        Optional.of(Instant.parse("2025-01-02T03:04:05.678Z")),
                        Optional.of("production"),
                        Optional.of("eu"),
                        OptionalLong.of(12),
                        OptionalLong.of(3),
                        Optional.of("WEUR"),
                        Optional.of(D1ReadReplication.AUTO)));
        D1Client.of(client).get(ID, Set.of(D1DatabaseField.FILE_SIZE, D1DatabaseField.VERSION));

        cloudflare.verify(1, getRequestedFor(urlEqualTo(DATABASES + "/" + ID)));
        cloudflare.verify(
                1, getRequestedFor(urlEqualTo(DATABASES + "/" + ID + "?fields=uuid%2Cname%2Cversion%2Cfile_size")));
    }

    @Test
    void updateDatabase() {
        answers(okJson(ALL));

        assertThat(D1Client.of(client).update(ID, D1ReadReplication.DISABLED).readReplication())
                .contains(D1ReadReplication.AUTO);

        cloudflare.verify(
                1,
                patchRequestedFor(urlEqualTo(DATABASES + "/" + ID))
                        .withRequestBody(equalToJson("{\"read_replication\":{\"mode\":\"disabled\"}}")));
    }

    @Test
    void aNameIsLookedUpOnce() {
        answers(okJson("{\"success\":true,\"result\":[{\"uuid\":\"00000000-0000-4000-8000-00000000000f\","
                + "\"name\":\"app-2\"},{\"uuid\":\"" + ID + "\",\"name\":\"app\"}]}"));
        D1Client databases = D1Client.of(client);
        assertThat(databases.database("app")).hasToString("D1 database " + ID);
        assertThat(databases.database("app")).hasToString("D1 database " + ID);
        cloudflare.verify(1, getRequestedFor(urlEqualTo(DATABASES + "?name=app&page=1&per_page=100")));

        assertThatThrownBy(() -> databases.database("ap"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("D1 list databases on database 'ap': 200, no database of the account has this name."
                        + " Check its id or name, and that it belongs to this account");
    }

    @Test
    void aDeletedDatabasesNameIsLookedUpAnew() {
        answers(okJson("{\"success\":true,\"result\":[{\"uuid\":\"" + ID + "\",\"name\":\"app\"}]}"));
        D1Client databases = D1Client.of(client);

        databases.delete("app");
        databases.database("app");

        cloudflare.verify(2, getRequestedFor(urlEqualTo(DATABASES + "?name=app&page=1&per_page=100")));
        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(DATABASES + "/" + ID)));
    }

    @Test
    void bookmarks() {
        answers(okJson("{\"success\":true,\"result\":{\"bookmark\":\"00000085-0000024c\"}}"));
        D1TimeTravel past = D1Client.of(client).timeTravel(ID);

        assertThat(past.bookmark()).isEqualTo("00000085-0000024c");
        assertThat(past.bookmark(Instant.parse("2025-01-02T03:04:05Z"))).isEqualTo("00000085-0000024c");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(DATABASES + "/" + ID + "/time_travel/bookmark")));
        cloudflare.verify(
                1,
                getRequestedFor(
                        urlEqualTo(DATABASES + "/" + ID + "/time_travel/bookmark?timestamp=2025-01-02T03%3A04%3A05Z")));
    }

    @Test
    void restores() {
        answers(okJson("{\"success\":true,\"result\":{\"bookmark\":\"b\",\"previous_bookmark\":\"a\","
                + "\"message\":\"done\"}}"));
        D1TimeTravel past = D1Client.of(client).timeTravel(ID);

        assertThat(past.restore("b")).isEqualTo(new D1Restore("b", "a", "done"));
        past.restore(Instant.parse("2025-01-02T03:04:05Z"));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(DATABASES + "/" + ID + "/time_travel/restore?bookmark=b"))
                        .withoutHeader("Content-Type"));
        cloudflare.verify(
                1,
                postRequestedFor(
                        urlEqualTo(DATABASES + "/" + ID + "/time_travel/restore?timestamp=2025-01-02T03%3A04%3A05Z")));
    }

    @Test
    void aRestoreIsNotRepeatedWhenItsOutcomeIsUnknown() {
        answers(aResponse().withStatus(503));

        assertThatThrownBy(() -> D1Client.of(client).timeTravel(ID).restore("b"))
                .isInstanceOf(OutcomeUnknownException.class);

        cloudflare.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void createDatabaseUnderATakenName() {
        answers(refusal(400, 7502, "exists"));

        assertThatThrownBy(() -> D1Client.of(client).create("app")).isInstanceOf(ConflictException.class);
    }

    @Test
    void listDatabases() {
        answers(okJson("{\"success\":true,\"result\":[{\"uuid\":\"" + ID + "\",\"name\":\"app\","
                + "\"created_at\":\"2025-01-02T03:04:05Z\"}],\"result_info\":{\"page\":1,\"total_count\":0}}"));

        assertThat(D1Client.of(client).list()).extracting(D1DatabaseInfo::id).containsExactly(ID);

        cloudflare.verify(1, getRequestedFor(urlEqualTo(DATABASES + "?page=1&per_page=100")));
    }

    @Test
    void deleteDatabase() {
        answers(okJson("{\"success\":true,\"result\":null}"));

        D1Client.of(client).delete(ID);

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(DATABASES + "/" + ID)));
    }
}
