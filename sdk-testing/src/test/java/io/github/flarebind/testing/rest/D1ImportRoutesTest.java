package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of SQL on its way into a database. */
class D1ImportRoutesTest {
    private static final String FILE = "CREATE TABLE t (a);\nINSERT INTO t VALUES (1), (2);\n-- the end\n";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RawAccount raw = new RawAccount();

    @Test
    void aFileIsPutTakenInAndAskedAfter() throws IOException {
        JsonNode begun = ingested(FILE);
        assertThat(begun.get("success").asBoolean()).isTrue();
        assertThat(begun.get("type").asText()).isEqualTo("import");
        assertThat(begun.get("status").asText()).isEqualTo("active");
        assertThat(begun.get("messages")).isNotEmpty();
        String bookmark = begun.get("at_bookmark").asText();

        raw.pass(Duration.ofMillis(999));
        assertThat(poll(bookmark).get("status").asText()).isEqualTo("active");
        raw.pass(Duration.ofMillis(1));
        JsonNode done = poll(bookmark);

        assertThat(done.get("status").asText()).isEqualTo("complete");
        assertThat(done.get("at_bookmark").asText()).isEqualTo(bookmark);
        assertThat(done.at("/result/num_queries").asInt()).isEqualTo(2);
        assertThat(done.at("/result/final_bookmark").asText()).isGreaterThan(bookmark);
        assertThat(done.at("/result/meta/changes").asInt()).isEqualTo(2);
        assertThat(done.at("/result/meta/size_after").asInt()).isEqualTo(8192);
        assertThat(raw.rows("SELECT a FROM t")).isEqualTo("[[1],[2]]");
    }

    @Test
    void anAnswerThatWasLostCanBeHadAgain() throws IOException {
        JsonNode begun = ingested(FILE);
        assertThat(ingest(FILE)).isEqualTo(begun);
        assertThat(init(FILE)).isEqualTo(begun);
        raw.pass(SECOND);

        assertThat(ingest(FILE).get("status").asText()).isEqualTo("complete");
        assertThat(poll(begun)).isEqualTo(poll(begun));
        assertThat(raw.rows("SELECT count(*) FROM t")).isEqualTo("[[2]]");
    }

    @Test
    void contentThatIsThereAlreadyStartsAtOnce() throws IOException {
        ingested("INSERT INTO later VALUES (1)");
        raw.pass(SECOND);
        raw.sql("CREATE TABLE later (a)").result();

        JsonNode begun = init("INSERT INTO later VALUES (1)");
        raw.pass(SECOND);

        assertThat(begun.has("upload_url")).isFalse();
        assertThat(begun.get("status").asText()).isEqualTo("active");
        assertThat(poll(begun).get("status").asText()).isEqualTo("complete");
        assertThat(raw.rows("SELECT a FROM later")).isEqualTo("[[1]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE x (a); INSERT INTO nowhere VALUES (1)|no such table: nowhere: SQLITE_ERROR",
                "CREATE TABLE x (a); BEGIN TRANSACTION; INSERT INTO x VALUES (1); COMMIT|To execute a transaction,",
                "CREATE TABLE x (a); COMMIT|To execute a transaction,",
                "-- nothing|No SQL statements detected."
            })
    void aFileThatFailsLeavesNothing(String file, String error) throws IOException {
        JsonNode begun = ingested(file);
        assertThat(begun.get("status").asText()).isEqualTo("active");
        raw.pass(SECOND);

        JsonNode failed = poll(begun);

        assertThat(failed.get("success").asBoolean()).isFalse();
        assertThat(failed.get("status").asText()).isEqualTo("error");
        assertThat(failed.get("error").asText()).startsWith(error);
        assertThat(failed.at("/errors/0")).isEqualTo(failed.get("error"));
        assertThat(raw.rows("SELECT count(*) FROM sqlite_schema")).isEqualTo("[[0]]");
    }

    @Test
    void theDatabaseServesNobodyMeanwhile() throws IOException {
        JsonNode begun = ingested(FILE);
        String busy = "Currently processing a long-running import.";

        assertThat(raw.sql("SELECT 1").line()).startsWith("400 ").contains("\"code\":7500,", busy);
        assertThat(raw.app("POST", "/export", "{\"output_format\":\"polling\"}").line())
                .contains(busy);
        assertThat(raw.app("GET", "", "").status()).isEqualTo(200);
        raw.pass(SECOND);

        assertThat(raw.rows("SELECT 1")).isEqualTo("[[1]]");
        assertThat(poll(begun).get("status").asText()).isEqualTo("complete");
    }

    @Test
    void aFileThatIsNotTheOneAnnouncedIsRefused() throws IOException {
        JsonNode awaited = init(FILE);
        assertThat(ingestAnswer(FILE)).startsWith("400 ").contains("missing or invalid");

        RawAccount.Answer put = put(awaited, "SELECT 1");

        assertThat(put.headers().first("etag")).contains('"' + md5("SELECT 1") + '"');
        assertThat(ingestAnswer(FILE)).startsWith("400 ").contains("missing or invalid");
        assertThat(init(FILE).has("upload_url")).isTrue();
    }

    @Test
    void whereNothingIsImportedNothingIsToldOf() throws IOException {
        JsonNode none = poll("00000000-00000000-00000000-00000000000000000000000000000000");

        assertThat(none.get("success").asBoolean()).isFalse();
        assertThat(none.get("error").asText()).isEqualTo("Not currently importing anything.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"action\":\"cancel\"}",
                "{\"action\":\"init\"}",
                "{\"action\":\"init\",\"etag\":\"D41D8CD98F00B204E9800998ECF8427E\"}",
                "{\"action\":\"ingest\",\"etag\":\"d41d8cd98f00b204e9800998ecf8427e\"}",
                "{\"action\":\"poll\"}"
            })
    void aStepThatIsNoneIsRefused(String body) throws IOException {
        assertThat(raw.app("POST", "/import", body).line()).startsWith("400 ").contains("\"code\":7400,");
    }

    @Test
    void theAddressTakesNoToken() throws IOException {
        String url = init(FILE).get("upload_url").asText();

        RawAccount.Answer answer = raw.open("PUT", url, Headers.of("Authorization", "Bearer t0ken"), FILE);

        assertThat(answer.line()).startsWith("400 ").contains("<Code>InvalidArgument</Code>");
        assertThat(ingestAnswer(FILE)).contains("missing or invalid");
    }

    @Test
    void theAddressIsGoodForOneFileAndOneHour() throws IOException {
        String url = init(FILE).get("upload_url").asText();

        assertThat(url).startsWith("https://in-memory/").doesNotContain("/accounts/");
        assertThat(answered("PUT", url.replace(md5(FILE), md5("")))).contains("403", "SignatureDoesNotMatch");
        assertThat(answered("PUT", url.replaceAll("expires=\\d+", "expires=99999999999")))
                .contains("403", "SignatureDoesNotMatch");
        assertThat(answered("PUT", url.replaceAll("\\?.*", ""))).contains("403", "SignatureDoesNotMatch");
        assertThat(answered("GET", url)).contains("403", "SignatureDoesNotMatch");
        raw.pass(Duration.ofMinutes(60));
        assertThat(answered("PUT", url)).contains("403", "ExpiredRequest");
    }

    @Test
    void anAddressOfADatabaseThatIsGoneLeadsNowhere() throws IOException {
        String url = init(FILE).get("upload_url").asText();
        raw.app("DELETE", "", "").result();

        assertThat(answered("PUT", url)).startsWith("404 ");
    }

    private String answered(String method, String url) throws IOException {
        return raw.open(method, url, Headers.empty(), FILE).line();
    }

    private JsonNode ingested(String file) throws IOException {
        assertThat(put(init(file), file).line()).isEqualTo("200 ");
        return ingest(file);
    }

    private JsonNode init(String file) throws IOException {
        return raw.app("POST", "/import", "{\"action\":\"init\",\"etag\":\"" + md5(file) + "\"}")
                .result();
    }

    private RawAccount.Answer put(JsonNode awaited, String file) throws IOException {
        return raw.open("PUT", awaited.get("upload_url").asText(), Headers.empty(), file);
    }

    private JsonNode ingest(String file) throws IOException {
        return raw.app("POST", "/import", ingestBody(file)).result();
    }

    private String ingestAnswer(String file) throws IOException {
        return raw.app("POST", "/import", ingestBody(file)).line();
    }

    private String ingestBody(String file) {
        return "{\"action\":\"ingest\",\"etag\":\"" + md5(file) + "\",\"filename\":\"" + raw.id + '.' + md5(file)
                + ".sql\"}";
    }

    private JsonNode poll(JsonNode begun) throws IOException {
        return poll(begun.get("at_bookmark").asText());
    }

    private JsonNode poll(String bookmark) throws IOException {
        return raw.app("POST", "/import", "{\"action\":\"poll\",\"current_bookmark\":\"" + bookmark + "\"}")
                .result();
    }

    private static String md5(String file) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(file.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
