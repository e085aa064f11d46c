package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.event.CallEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class D1WireTest extends D1Wire {
    @Test
    void query() {
        answers(results("{\"success\":true,\"results\":{\"columns\":[\"id\",\"r\",\"t\",\"b\",\"n\"],"
                + "\"rows\":[[1,1.5,\"x\",[0,255],null]]},\"meta\":{\"served_by\":\"v3-prod\",\"served_by_region\":\"WEUR\","
                + "\"served_by_colo\":\"AMS\",\"served_by_primary\":true,\"timings\":{\"sql_duration_ms\":0.2},"
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
        metaIsRead(result.meta());
    }

    private static void metaIsRead(D1Meta meta) {
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
        assertThat(meta.sqlDuration()).contains(Duration.ofNanos(200_000));
    }

    @Test
    void listenersAreToldOfRows() {
        String result = "{\"success\":true,\"results\":{\"columns\":[],\"rows\":[]},"
                + "\"meta\":{\"duration\":1,\"rows_read\":3,\"rows_written\":1}}";
        answers(results(result, result));
        List<CallEnded> ends = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void ended(CallInfo call, CallEnded end) {
                ends.add(end);
            }
        };

        try (CloudflareClient told = settings().listener(listener).build()) {
            D1Client.of(told).database("3f2a0000-0000-4000-8000-000000000001").exec("SELECT 1; SELECT 2");
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.get(0).counts()).isEqualTo(Map.of("rows_read", 6L, "rows_written", 2L));
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
                                + "[null,true,1.5,\"ü\",[0,255],\"1970-01-01T00:00:00.000Z\"]}")));
    }

    @Test
    void namesAreSentAsNumbersAsWideAsThey() {
        answers(results(rows("[]", "[]")));

        db.prepare("SELECT :name, :b, ':x' WHERE :name = :b -- :c")
                .bind(Map.of("name", "Ada", "b", 2))
                .run();

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(RAW))
                        .withRequestBody(equalTo("{\"sql\":\"SELECT ?1   , ?2, ':x' WHERE ?1    = ?2 -- :c\","
                                + "\"params\":[\"Ada\",2]}")));
    }

    @Test
    void exactIntegersGoAsTextUnderACast() {
        answers(results(rows("[]", "[]")));

        db.prepare("SELECT ?, ?2, ?, ?1")
                .bind(D1Value.integer(Long.MIN_VALUE), D1Value.text(42), "x")
                .run();

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(RAW))
                        .withRequestBody(equalTo("{\"sql\":\"SELECT CAST(? AS INTEGER), ?2, ?, CAST(?1 AS INTEGER)\","
                                + "\"params\":[\"-9223372036854775808\",\"42\",\"x\"]}")));
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
        assertThatThrownBy(() -> db.batch((List<D1PreparedStatement>) null)).hasMessage("statements is null");
        assertThatThrownBy(() -> db.prepare("SELECT 1").run((Class<?>) null)).hasMessage("type is null");
        assertThatThrownBy(() -> D1Client.of(client).database(" ")).hasMessageContaining("blank");
    }

    @Test
    void nothingShowsValues() {
        assertThat(db.prepare("SELECT ?").bind("s3cret"))
                .hasToString("D1 statement with 1 values on D1 database 3f2a0000-0000-4000-8000-000000000001");
    }

    @Test
    void metaThatIsNoObjectIsPassedOver() {
        answers(results("{\"meta\":null,\"success\":true,\"results\":{\"columns\":[\"a\"],\"rows\":[[7]]}}"));

        D1Result<D1Row> result = db.prepare("SELECT a FROM t").run();

        assertThat(result.results().get(0).getInt("a")).isEqualTo(7);
        assertThat(result.meta().changes()).isZero();
    }

    @Test
    void whatIsPrintedHasNoValues() {
        answers(results(rows("[\"name\"]", "[[\"s3cret\"]]")));
        D1PreparedStatement select = db.prepare("SELECT name FROM t");

        assertThat(select.run().toString()).startsWith("D1Result[results=1, meta=");
        assertThat(select.run().results().get(0)).hasToString("D1Row[name]");
        assertThat(select.raw()).hasToString("D1Raw[columns=[name], rows=1]");
    }
}
