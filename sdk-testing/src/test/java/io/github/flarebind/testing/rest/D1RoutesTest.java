package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wire of D1 from the far side: what other clients than ours may send, and what ours refuses before. */
class D1RoutesTest {
    private final Account account = new Account("acc", "t0ken", Time.system());
    private final RestDoor door = new RestDoor(account);
    private final String id = account.d1().named("app").id();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "400|7400|{}|either sql or batch is required",
                "400|7400|{\"sql\":\"SELECT 1\",\"batch\":[]}|either sql or batch is required",
                "400|7400|{\"batch\":[{}]}|sql is required",
                "400|7400|{\"sql\":1}|sql is not a string",
                "400|7400|{\"sql\":\"SELECT ?\",\"params\":{\"a\":1}}|params is not an array",
                "400|7400|{\"sql\":\"SELECT ?\",\"params\":[{}]}|a param must be",
                "400|7400|{\"sql\":\"SELECT ?\",\"params\":[[256]]}|numbers from 0 to 255",
                "400|7500|{\"sql\":\"\"}|No SQL statements detected.",
                "400|7500|{\"batch\":[]}|No SQL statements detected.",
                "400|7500|{\"sql\":\";\"}|SQL code did not contain a statement.",
                "400|7500|{\"sql\":\"SELECT 1;;\"}|SQL code did not contain a statement.",
                "400|7500|{\"sql\":\"SELECT 1; -- c\"}|SQL code did not contain a statement.",
                "400|7500|{\"sql\":\"SELECT ?\"}|Wrong number of parameter bindings for SQL query.",
                "400|7500|{\"sql\":\"SELECT 1\",\"params\":[1]}|Wrong number of parameter bindings for SQL query.",
                "400|7500|{\"sql\":\"SELECT 1; SELECT ?\",\"params\":[1]}|must contain only one statement.",
                "400|7500|{\"batch\":[{\"sql\":\"SELECT 1; SELECT 2\"}]}|must contain only one statement.",
                "501|0|{\"sql\":\"SELECT 1\",\"bookmark\":\"x\"}|does not know the field 'bookmark'"
            })
    void refusals(int status, int code, String body, String message) throws IOException {
        assertThat(raw(body)).startsWith(status + " ").contains("\"code\":" + code + ",", message);
    }

    @Test
    void oneParameterTooManyIsToldByItsPlace() throws IOException {
        String sql = "SELECT " + "?,".repeat(100) + "?";

        assertThat(raw("{\"sql\":\"" + sql + "\"}")).contains("\"too many SQL variables at offset 207: SQLITE_ERROR\"");
    }

    @Test
    void aStatementThatIsTooLongIsRefused() throws IOException {
        assertThat(raw("{\"sql\":\"SELECT '" + "x".repeat(100_000) + "'\"}"))
                .contains("\"statement too long: SQLITE_TOOBIG\"");
    }

    @Test
    void aValueThatIsTooLongIsRefused() throws IOException {
        assertThat(raw("{\"sql\":\"SELECT ?\",\"params\":[\"" + "x".repeat(2_000_001) + "\"]}"))
                .contains("SQLITE_TOOBIG");
    }

    @Test
    void rawKeepsDuplicateColumnsAndQueryTheLastOne() throws IOException {
        String sql = "{\"sql\":\"SELECT 1 AS a, 2 AS b, 3 AS a\"}";

        assertThat(raw(sql)).contains("\"results\":{\"columns\":[\"a\",\"b\",\"a\"],\"rows\":[[1,2,3]]}");
        assertThat(send("POST", "/" + id + "/query", sql)).contains("\"results\":[{\"a\":3,\"b\":2}]");
    }

    @Test
    void numbersAreWrittenAsJavaScriptDoes() throws IOException {
        assertThat(raw("{\"sql\":\"SELECT 1.0, 1.5, 9007199254740993, 9223372036854775807, 1e300, -1e999, x'00ff'\"}"))
                .contains("\"rows\":[[1,1.5,9007199254740992,9223372036854776000,1.0E300,null,[0,255]]]");
    }

    @Test
    void numbersBeyondTheExactOnesHaveTheFewestDigits() throws IOException {
        assertThat(raw("{\"sql\":\"SELECT 1 << 62, 1234567890123456789.0, -(1 << 62)\"}"))
                .contains("\"rows\":[[4611686018427388000,1234567890123456800,-4611686018427388000]]");
        raw("{\"sql\":\"CREATE TABLE t (id INTEGER PRIMARY KEY)\"}");
        assertThat(raw("{\"sql\":\"INSERT INTO t VALUES (9223372036854775807)\"}"))
                .contains("\"last_row_id\":9223372036854776000");
    }

    @Test
    void namedParametersAreTakenInOrder() throws IOException {
        assertThat(raw("{\"sql\":\"SELECT :a, @b\",\"params\":[\"x\",\"y\"]}")).contains("\"rows\":[[\"x\",\"y\"]]");
    }

    @Test
    void metaHasItsFields() throws IOException {
        assertThat(raw("{\"sql\":\"CREATE TABLE t (a)\"}"))
                .contains("\"served_by\":\"in-memory\"", "\"changes\":0", "\"last_row_id\":0", "\"changed_db\":true")
                .contains("\"size_after\":8192", "\"rows_read\":0", "\"rows_written\":0");
    }

    @Test
    void aDatabaseIsShownByItsFields() throws IOException {
        assertThat(send("GET", "/" + id, "")).contains("\"name\":\"app\"", "\"file_size\":", "\"created_at\":\"");
        assertThat(send("GET", "/" + id + "?fields=uuid,name", ""))
                .contains("\"result\":{\"uuid\":\"" + id + "\",\"name\":\"app\"}");
        assertThat(send("GET", "?name=pp", "")).contains("\"name\":\"app\"");
        assertThat(send("GET", "?name=other", "")).contains("\"result\":[]");
    }

    @Test
    void whatIsNoIdIsNotDecoded() throws IOException {
        assertThat(send("POST", "/app/raw", "{\"sql\":\"SELECT 1\"}"))
                .startsWith("400 ")
                .contains("\"code\":7400,", "failed to decode id");
        assertThat(send("POST", "", "{\"name\":\"a b\"}")).startsWith("400 ").contains("\"code\":7400,");
        assertThat(send("POST", "", "{\"name\":\"app\"}")).startsWith("400 ").contains("\"code\":7502,");
    }

    private String raw(String body) throws IOException {
        return send("POST", "/" + id + "/raw", body);
    }

    private String send(String method, String path, String body) throws IOException {
        TransportRequest request = TransportRequest.builder()
                .method(method)
                .uri(URI.create("https://in-memory/client/v4/accounts/acc/d1/database" + path))
                .headers(Headers.of("Authorization", "Bearer t0ken"))
                .body(body.isEmpty() ? Optional.empty() : Optional.of(Body.of(body)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (TransportResponse response = door.send(request)) {
            return response.status() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
