package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bookmarks of a database's states, and the way back to them. */
class D1TimeTravelRoutesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final RawAccount raw = new RawAccount();

    @BeforeEach
    void makeTable() throws IOException {
        raw.sql("CREATE TABLE t (a INTEGER PRIMARY KEY)").result();
    }

    @Test
    void bookmarksGrowWithEveryChangeAndNothingElse() throws IOException {
        String empty = bookmark("");
        assertThat(empty).matches("[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}");
        raw.pass(DAY);
        raw.rows("SELECT a FROM t");
        assertThat(bookmark("")).isEqualTo(empty);

        insert(1);
        String one = bookmark("");
        raw.sql("ALTER TABLE t ADD COLUMN b").result();
        String wider = bookmark("");
        assertThat(raw.sql("INSERT INTO t (a) VALUES (2); INSERT INTO nowhere VALUES (1)")
                        .status())
                .isEqualTo(400);

        assertThat(one).isGreaterThan(empty);
        assertThat(wider).isGreaterThan(one);
        assertThat(bookmark("")).isEqualTo(wider);
    }

    @Test
    void aRestoredDatabaseIsAsItWas() throws IOException {
        insert(1);
        String one = bookmark("");
        insert(2);
        raw.sql("CREATE TABLE u (a)").result();

        JsonNode restored = restore("bookmark=" + one);

        assertThat(restored.get("bookmark").asText()).isEqualTo(one);
        assertThat(restored.get("message").asText()).contains(one);
        assertThat(rows()).isEqualTo("[[1]]");
        assertThat(raw.rows("SELECT name FROM sqlite_schema")).isEqualTo("[[\"t\"]]");
        assertThat(bookmark("")).isGreaterThan(restored.get("previous_bookmark").asText());

        restore("bookmark=" + restored.get("previous_bookmark").asText());
        assertThat(rows()).isEqualTo("[[1],[2]]");
        assertThat(raw.rows("SELECT count(*) FROM u")).isEqualTo("[[0]]");
    }

    @Test
    void aRestoredDatabaseGoesOnAsBefore() throws IOException {
        raw.sql("CREATE TABLE child (p REFERENCES t (a))").result();
        String before = bookmark("");
        insert(1);
        restore("bookmark=" + before);

        assertThat(raw.sql("INSERT INTO child VALUES (1)").line()).contains("FOREIGN KEY constraint failed");
        assertThat(raw.sql("SELECT '" + "x".repeat(60) + "' LIKE '" + "x".repeat(60) + "'")
                        .line())
                .contains("LIKE or GLOB pattern too complex");
        insert(1);
        raw.sql("INSERT INTO child VALUES (1)").result();
        assertThat(rows()).isEqualTo("[[1]]");
    }

    @Test
    void aTimestampLeadsToTheStateAtThatTime() throws IOException {
        insert(1);
        String one = bookmark("");
        raw.pass(DAY);
        insert(2);
        String two = bookmark("");
        raw.pass(DAY);
        insert(3);

        assertThat(bookmark(at(Duration.ofHours(1)))).isEqualTo(one);
        assertThat(bookmark(at(DAY))).isEqualTo(two);
        assertThat(bookmark(at(DAY.plusHours(5)))).isEqualTo(two);
        assertThat(bookmark(at(DAY.multipliedBy(2)))).isGreaterThan(two).isEqualTo(bookmark(""));

        restore(at(Duration.ofHours(1)).substring(1));
        assertThat(rows()).isEqualTo("[[1]]");
    }

    @Test
    void theBookmarkOfAnImportCanBeGoneBackTo() throws IOException {
        String etag = "a457d45820c26440d7abd5dd552117a6"; // of the file put below
        JsonNode awaited = raw.app("POST", "/import", "{\"action\":\"init\",\"etag\":\"" + etag + "\"}")
                .result();
        raw.open("PUT", awaited.get("upload_url").asText(), Headers.empty(), "INSERT INTO t VALUES (7)");
        String poll = raw.app(
                        "POST",
                        "/import",
                        "{\"action\":\"ingest\",\"etag\":\"" + etag + "\",\"filename\":\""
                                + awaited.get("filename").asText() + "\"}")
                .result()
                .get("at_bookmark")
                .asText();
        raw.pass(Duration.ofSeconds(1));
        String imported = raw.app("POST", "/import", "{\"action\":\"poll\",\"current_bookmark\":\"" + poll + "\"}")
                .result()
                .at("/result/final_bookmark")
                .asText();
        insert(8);

        restore("bookmark=" + imported);

        assertThat(rows()).isEqualTo("[[7]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restore||7400",
                "restore|?bookmark=x&timestamp=2026-01-01T00:00:00Z|7400",
                "restore|?bookmark=x|7400",
                "restore|?bookmark=00000000-00000009-00000000-00000000000000000000000000000000|7500",
                "restore|?timestamp=yesterday|7400",
                "restore|?timestamp=2025-01-01T00:00:00Z|7400",
                "restore|?timestamp=2025-12-31T00:00:00Z|7500"
            })
    void whatIsNoStateIsRefused(String call, @Nullable String query, int code) throws IOException {
        insert(1);

        assertThat(raw.app("POST", "/time_travel/" + call + (query == null ? "" : query), "")
                        .line())
                .startsWith("400 ")
                .contains("\"code\":" + code + ",");
        assertThat(rows()).isEqualTo("[[1]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?timestamp=2026-01-01T01:00:00%2B01:00", "?timestamp=2026-01-01T00:00:00.000Z"})
    void timestampsHaveOffsets(String query) throws IOException {
        assertThat(bookmark(query)).isEqualTo(bookmark(""));
    }

    @Test
    void aStateIsKeptForThirtyDays() throws IOException {
        String one = bookmark("");
        insert(1);
        raw.pass(Duration.ofDays(30));
        restore("bookmark=" + one);
        raw.pass(Duration.ofSeconds(1));

        assertThat(raw.app("POST", "/time_travel/restore?bookmark=" + one, "").line())
                .startsWith("400 ")
                .contains("\"code\":7500,");
    }

    private void insert(int value) throws IOException {
        raw.sql("INSERT INTO t (a) VALUES (" + value + ")").result();
    }

    private String rows() throws IOException {
        return raw.rows("SELECT a FROM t");
    }

    private String bookmark(String query) throws IOException {
        return raw.app("GET", "/time_travel/bookmark" + query, "")
                .result()
                .get("bookmark")
                .asText();
    }

    private JsonNode restore(String query) throws IOException {
        return raw.app("POST", "/time_travel/restore?" + query, "").result();
    }

    private static String at(Duration later) {
        Instant when = RawAccount.START.plus(later);
        return "?timestamp=" + when;
    }
}
