package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database on its way out, as SQL text. */
class D1ExportRoutesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RawAccount raw = new RawAccount();

    @Test
    void anExportIsBegunAskedAfterAndFetched() throws IOException {
        raw.sql("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'it''s')").result();

        JsonNode begun = export("", "");
        assertThat(begun.get("success").asBoolean()).isTrue();
        assertThat(begun.get("type").asText()).isEqualTo("export");
        assertThat(begun.get("status").asText()).isEqualTo("active");
        raw.pass(Duration.ofMillis(999));
        assertThat(export("", bookmark(begun)).get("status").asText()).isEqualTo("active");
        raw.pass(Duration.ofMillis(1));
        JsonNode done = export("", bookmark(begun));

        assertThat(done.get("status").asText()).isEqualTo("complete");
        assertThat(done.get("at_bookmark")).isEqualTo(begun.get("at_bookmark"));
        assertThat(done.at("/result/filename").asText()).startsWith("app-").endsWith(".sql");
        assertThat(raw.fetch(url(done)).line())
                .isEqualTo("200 PRAGMA defer_foreign_keys=TRUE;\nCREATE TABLE t (a, b);\n"
                        + "INSERT INTO \"t\" (\"a\",\"b\") VALUES(1,'it''s');\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"no_data\":true}|CREATE TABLE t (a);CREATE TABLE u (b);",
                "{\"no_schema\":true}|INSERT INTO \"t\" (\"a\") VALUES(1);INSERT INTO \"u\" (\"b\") VALUES(2);",
                "{\"tables\":[\"u\"]}|CREATE TABLE u (b);INSERT INTO \"u\" (\"b\") VALUES(2);",
                "{\"tables\":[\"u\"],\"no_schema\":true}|INSERT INTO \"u\" (\"b\") VALUES(2);",
                "{\"tables\":[],\"no_data\":true,\"no_schema\":true}|^^"
            })
    void onlyWhatIsAskedForIsExported(String options, String expected) throws IOException {
        raw.sql("CREATE TABLE t (a); CREATE TABLE u (b); INSERT INTO t VALUES (1); INSERT INTO u VALUES (2)")
                .result();

        assertThat(exported(options).replace("\n", "")).isEqualTo("PRAGMA defer_foreign_keys=TRUE;" + expected);
    }

    @Test
    void theAddressOpensWithoutATokenForAnHour() throws IOException {
        raw.sql("CREATE TABLE t (a)").result();
        JsonNode begun = export("", "");
        raw.pass(SECOND);
        String url = url(export("", bookmark(begun)));

        assertThat(url).startsWith("https://in-memory/").doesNotContain("/accounts/");
        raw.pass(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(raw.fetch(url).status()).isEqualTo(200);
        assertThat(raw.open("GET", url, Headers.of("Authorization", "Bearer t0ken"), "")
                        .status())
                .isEqualTo(400);
        assertThat(raw.fetch(url + "0").status()).isEqualTo(403);
        raw.pass(SECOND);
        assertThat(raw.fetch(url).line()).startsWith("403 ").contains("ExpiredRequest");
    }

    @Test
    void theDatabaseServesNobodyMeanwhile() throws IOException {
        JsonNode begun = export("", "");
        assertThat(raw.sql("SELECT 1").line())
                .startsWith("400 ")
                .contains("\"code\":7500,", "Currently processing a long-running export.");
        assertThat(answer("{\"no_data\":true}", "")).contains("Cannot start a new export until that completes");
        assertThat(export("", "")).isEqualTo(begun);

        raw.pass(SECOND);
        export("", bookmark(begun));

        assertThat(raw.rows("SELECT 1")).isEqualTo("[[1]]");
    }

    @Test
    void anExportThatNobodyAsksAfterIsGivenUp() throws IOException {
        JsonNode begun = export("", "");
        raw.pass(Duration.ofSeconds(30));
        assertThat(raw.sql("SELECT 1").line()).contains("Currently processing a long-running export.");
        raw.pass(Duration.ofNanos(1));

        assertThat(raw.rows("SELECT 1")).isEqualTo("[[1]]");
        JsonNode gone = export("", bookmark(begun));
        assertThat(gone.get("status").asText()).isEqualTo("error");
        assertThat(gone.get("success").asBoolean()).isFalse();
        assertThat(gone.get("error").asText()).isEqualTo("Cancelled due to no poll() received");
    }

    @Test
    void anExportIsAskedAfterByItsBookmark() throws IOException {
        JsonNode none = export("", "00000000-00000000-00000000-00000000000000000000000000000000");

        assertThat(none.get("success").asBoolean()).isFalse();
        assertThat(none.get("error").asText()).isEqualTo("Not currently exporting anything.");
    }

    @Test
    void virtualTablesCannotBeExported() throws IOException {
        raw.sql("CREATE VIRTUAL TABLE f USING fts5(a)").result();

        assertThat(answer("", ""))
                .startsWith("400 ")
                .contains("\"code\":7500,", "cannot export databases with Virtual Tables");
        assertThat(raw.rows("SELECT 1")).isEqualTo("[[1]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"output_format\":\"file\"}"})
    void theFormIsPolling(String body) throws IOException {
        assertThat(raw.app("POST", "/export", body).line()).startsWith("400 ").contains("\"code\":7400,");
    }

    private String exported(String options) throws IOException {
        JsonNode begun = export(options, "");
        raw.pass(SECOND);
        return raw.fetch(url(export(options, bookmark(begun)))).text();
    }

    private JsonNode export(String options, String bookmark) throws IOException {
        return raw.app("POST", "/export", body(options, bookmark)).result();
    }

    private String answer(String options, String bookmark) throws IOException {
        return raw.app("POST", "/export", body(options, bookmark)).line();
    }

    private static String body(String options, String bookmark) {
        return "{\"output_format\":\"polling\""
                + (options.isEmpty() ? "" : ",\"dump_options\":" + options)
                + (bookmark.isEmpty() ? "" : ",\"current_bookmark\":\"" + bookmark + '"')
                + '}';
    }

    private static String bookmark(JsonNode begun) {
        return begun.get("at_bookmark").asText();
    }

    private static String url(JsonNode done) {
        return done.at("/result/signed_url").asText();
    }
}
