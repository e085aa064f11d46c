package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.ServerException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class D1WireTest {
    private static final String DATABASES = "/client/v4/accounts/acc/d1/database";
    private static final String RAW = DATABASES + "/3f2a/raw";

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private CloudflareClient client;
    private D1Database db;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .time(ManualTime.startingAt(Instant.EPOCH))
                .build();
        db = D1Client.of(client).database("3f2a");
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder results(String... results) {
        return okJson(
                "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + String.join(",", results) + "]}");
    }

    private static String rows(String columns, String rows) {
        return "{\"success\":true,\"results\":{\"columns\":" + columns + ",\"rows\":" + rows
                + "},\"meta\":{\"duration\":1}}";
    }

    private static ResponseDefinitionBuilder refusal(int status, int code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("cf-ray", "8c1d")
                .withBody("{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                        + "\"}],\"messages\":[],\"result\":null}");
    }

    @Test
    void query() {
        answers(results("{\"success\":true,\"results\":{\"columns\":[\"id\",\"r\",\"t\",\"b\",\"n\"],"
                + "\"rows\":[[1,1.5,\"x\",[0,255],null]]},\"meta\":{\"served_by\":\"v3-prod\",\"served_by_region\":\"WEUR\","
                + "\"served_by_colo\":\"AMS\",\"served_by_primary\":true,\"timings\":{\"sql_duration_ms\":0.25},"
                + "\"duration\":0.25,\"changes\":3,\"last_row_id\":7,\"changed_db\":true,\"size_after\":8192,"
                + "\"rows_read\":2,\"rows_written\":4,\"total_attempts\":1,\"new\":[{}]},\"new\":{\"a\":[1]}}"));

        D1Result<D1Row> result = db.prepare("SELECT * FROM t WHERE a = ? AND b = ?2")
                .bind(1, "x")
                .run();

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(RAW))
                        .withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(
                                equalTo("{\"sql\":\"SELECT * FROM t WHERE a = ? AND b = ?2\",\"params\":[1,\"x\"]}")));
        D1Row row = result.results().get(0);
        assertThat(row.getLong("id")).isEqualTo(1);
        assertThat(row.getDouble("r")).isEqualTo(1.5);
        assertThat(row.getString("t")).isEqualTo("x");
        assertThat(row.getBytes("b")).containsExactly(0, 255);
        assertThat(row.isNull("n")).isTrue();
        D1Meta meta = result.meta();
        assertThat(meta.duration()).isEqualTo(Duration.ofNanos(250_000));
        assertThat(meta.servedBy()).contains("v3-prod");
        assertThat(meta.servedByRegion()).contains("WEUR");
        assertThat(meta.servedByColo()).contains("AMS");
        assertThat(meta.servedByPrimary()).contains(true);
        assertThat(meta.changes()).isEqualTo(3);
        assertThat(meta.lastRowId()).isEqualTo(7);
        assertThat(meta.changedDb()).isTrue();
        assertThat(meta.sizeAfter()).isEqualTo(8192);
        assertThat(meta.rowsRead()).isEqualTo(2);
        assertThat(meta.rowsWritten()).isEqualTo(4);
        assertThat(meta.totalAttempts()).hasValue(1);
    }

    @Test
    void queryWithoutValues() {
        answers(results(rows("[]", "[]")));

        db.prepare("SELECT 1").run();

        cloudflare.verify(1, postRequestedFor(urlEqualTo(RAW)).withRequestBody(equalTo("{\"sql\":\"SELECT 1\"}")));
    }

    @Test
    void valuesOfEachKind() {
        answers(results(rows("[]", "[]")));

        db.prepare("SELECT ?,?,?,?,?,?")
                .bind(null, true, 1.5, "ü", new byte[] {0, -1}, Instant.EPOCH)
                .run();

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(RAW))
                        .withRequestBody(equalTo("{\"sql\":\"SELECT ?,?,?,?,?,?\",\"params\":"
                                + "[null,true,1.5,\"ü\",[0,255],\"1970-01-01T00:00:00Z\"]}")));
    }

    @Test
    void batch() {
        answers(results(rows("[]", "[]"), rows("[\"a\"]", "[[7]]")));

        List<D1Result<D1Row>> results =
                db.batch(List.of(db.prepare("INSERT INTO t VALUES (?)").bind(7), db.prepare("SELECT a FROM t")));

        assertThat(results.get(0).results()).isEmpty();
        assertThat(results.get(1).results().get(0).getInt("a")).isEqualTo(7);
        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(RAW))
                        .withRequestBody(equalTo("{\"batch\":[{\"sql\":\"INSERT INTO t VALUES (?)\",\"params\":[7]},"
                                + "{\"sql\":\"SELECT a FROM t\"}]}")));
    }

    @Test
    void exec() {
        answers(results(rows("[]", "[]"), rows("[\"a\"]", "[[7]]")));

        assertThat(db.exec("DELETE FROM t; SELECT 1")).isEqualTo(new D1ExecResult(2, Duration.ofMillis(2)));

        cloudflare.verify(
                1, postRequestedFor(urlEqualTo(RAW)).withRequestBody(equalTo("{\"sql\":\"DELETE FROM t; SELECT 1\"}")));
    }

    @Test
    void createDatabase() {
        answers(okJson("{\"success\":true,\"result\":{\"uuid\":\"3f2a\",\"name\":\"app\",\"version\":\"production\","
                + "\"created_at\":\"2025-01-02T03:04:05.678Z\",\"file_size\":0}}"));

        assertThat(D1Client.of(client).create("app"))
                .isEqualTo(new D1DatabaseInfo("3f2a", "app", Instant.parse("2025-01-02T03:04:05.678Z")));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(DATABASES))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"name\":\"app\"}")));
    }

    @Test
    void createDatabaseUnderATakenName() {
        answers(refusal(400, 7502, "exists"));

        assertThatThrownBy(() -> D1Client.of(client).create("app")).isInstanceOf(ConflictException.class);
    }

    @Test
    void listDatabases() {
        answers(okJson("{\"success\":true,\"result\":[{\"uuid\":\"3f2a\",\"name\":\"app\","
                + "\"created_at\":\"2025-01-02T03:04:05Z\"}],\"result_info\":{\"page\":1,\"total_count\":0}}"));

        assertThat(D1Client.of(client).list()).extracting(D1DatabaseInfo::id).containsExactly("3f2a");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(DATABASES + "?page=1&per_page=100")));
    }

    @Test
    void deleteDatabase() {
        answers(okJson("{\"success\":true,\"result\":null}"));

        D1Client.of(client).delete("3f2a");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(DATABASES + "/3f2a")));
    }

    @Test
    void aSqlErrorReadsOnOneLine() {
        answers(refusal(400, 7500, "no such table: users: SQLITE_ERROR"));

        assertThatThrownBy(
                        () -> db.prepare("SELECT ? FROM users").bind("s3cret").run())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("D1 query on database 3f2a: 400, code 7500, no such table: users: SQLITE_ERROR (ray 8c1d)");
    }

    @Test
    void aMissingDatabaseIsNotFound() {
        answers(refusal(404, 7404, "The database 3f2a could not be found"));

        assertThatThrownBy(() -> db.prepare("SELECT 1").run())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("404, code 7404");
    }

    @Test
    void aStatementThatFailedInsideASuccessIsAnError() {
        answers(results(rows("[]", "[]"), "{\"success\":false,\"error\":\"no such table: t\"}"));

        assertThatThrownBy(() -> db.exec("SELECT 1; SELECT 2"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("D1 query on database 3f2a: 200, no such table: t");
    }

    @Test
    void aTransientTextIsRetriedForReads() {
        answers(refusal(400, 7500, "D1_ERROR: Network connection lost."));

        assertThatThrownBy(() -> db.prepare("SELECT 1").run()).isInstanceOf(ServerException.class);

        cloudflare.verify(3, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void aTransientTextLeavesAWriteUnknown() {
        answers(results("{\"success\":false,\"error\":\"D1 DB reset because its code was updated.\"}"));

        assertThatThrownBy(() -> db.prepare("DELETE FROM t").run()).isInstanceOf(OutcomeUnknownException.class);

        cloudflare.verify(1, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void aBatchIsRetriedOnlyWhenAllOfItReads() {
        answers(aResponse().withStatus(503));
        D1PreparedStatement read = db.prepare("SELECT 1");

        assertThatThrownBy(() -> db.batch(List.of(read, read))).isInstanceOf(ServerException.class);
        cloudflare.verify(3, postRequestedFor(urlEqualTo(RAW)));

        assertThatThrownBy(() -> db.batch(List.of(read, db.prepare("DELETE FROM t"))))
                .isInstanceOf(OutcomeUnknownException.class);
        cloudflare.verify(4, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void anAnswerOfAnotherShapeIsMalformed() {
        answers(results("{\"success\":true,\"results\":{\"columns\":[\"a\"],\"rows\":[[1,2]]}}"));
        assertThatThrownBy(() -> db.prepare("SELECT 1").run())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("a row has 2 values for 1 columns");

        answers(results());
        assertThatThrownBy(() -> db.prepare("SELECT 1").run()).isInstanceOf(MalformedResponseException.class);

        answers(okJson(
                "{\"success\":true,\"result\":[{\"success\":true,\"results\":{\"columns\":[\"a\"],\"rows\":[[1"));
        assertThatThrownBy(() -> db.prepare("SELECT 1").run()).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void lineEndsInsideATriggerGoAsLineFeeds() {
        answers(results(rows("[]", "[]")));

        db.exec("CREATE TRIGGER x AFTER INSERT ON t BEGIN\r\n DELETE FROM t;\r\nEND");

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(RAW))
                        .withRequestBody(equalTo(
                                "{\"sql\":\"CREATE TRIGGER x AFTER INSERT ON t BEGIN\\n DELETE FROM t;\\nEND\"}")));
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a checker may pass
    void nullIsToldInASentence() {
        assertThatThrownBy(() -> db.prepare("SELECT ?").bind((Object[]) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("values is null; for one NULL write bind((Object) null)");
        assertThatThrownBy(() -> db.prepare(null)).hasMessage("sql is null");
        assertThatThrownBy(() -> db.batch(null)).hasMessage("statements is null");
        assertThatThrownBy(() -> db.prepare("SELECT 1").run(null)).hasMessage("type is null");
        assertThatThrownBy(() -> D1Client.of(client).database(" ")).hasMessageContaining("blank");
    }

    @Test
    void nothingShowsValues() {
        assertThat(db.prepare("SELECT ?").bind("s3cret")).hasToString("D1 statement with 1 values on D1 database 3f2a");
    }
}
