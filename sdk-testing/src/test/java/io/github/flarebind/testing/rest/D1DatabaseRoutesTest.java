package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases as objects: which fields they are made of, asked by and changed in. */
class D1DatabaseRoutesTest {
    private final RawAccount raw = new RawAccount();

    @Test
    void aNewDatabaseTellsWhereItWasMade() throws IOException {
        JsonNode made = raw.send("POST", "", "{\"name\":\"made\",\"primary_location_hint\":\"apac\"}")
                .result();

        assertThat(names(made))
                .containsExactlyInAnyOrder(
                        "uuid",
                        "name",
                        "version",
                        "created_at",
                        "jurisdiction",
                        "file_size",
                        "num_tables",
                        "read_replication",
                        "created_in_region",
                        "primary_location_hint");
        assertThat(made.get("created_at").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(made.get("created_in_region").asText()).isEqualTo("APAC");
        assertThat(made.get("primary_location_hint").asText()).isEqualTo("apac");
        assertThat(made.get("jurisdiction").isNull()).isTrue();
        assertThat(made.at("/read_replication/mode").asText()).isEqualTo("disabled");
    }

    @Test
    void aDatabaseAskedForTellsWhereItRuns() throws IOException {
        raw.sql("CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT)").result();

        JsonNode shown = raw.app("GET", "", "").result();

        assertThat(names(shown))
                .containsExactlyInAnyOrder(
                        "uuid",
                        "name",
                        "version",
                        "created_at",
                        "jurisdiction",
                        "file_size",
                        "num_tables",
                        "read_replication",
                        "running_in_region");
        assertThat(shown.get("num_tables").asInt()).isEqualTo(1);
        assertThat(shown.get("file_size").asInt()).isEqualTo(12_288);
    }

    @Test
    void aListIsShort() throws IOException {
        JsonNode listed = raw.send("GET", "", "").result().get(0);

        assertThat(names(listed)).containsExactlyInAnyOrder("uuid", "name", "version", "created_at", "jurisdiction");
    }

    @Test
    void aJurisdictionOutweighsTheHint() throws IOException {
        JsonNode made = raw.send(
                        "POST",
                        "",
                        "{\"name\":\"made\",\"jurisdiction\":\"eu\",\"primary_location_hint\":\"oc\","
                                + "\"read_replication\":{\"mode\":\"auto\"}}")
                .result();

        assertThat(made.get("jurisdiction").asText()).isEqualTo("eu");
        assertThat(made.get("primary_location_hint").isNull()).isTrue();
        assertThat(made.get("created_in_region").asText()).isEqualTo("WEUR");
        assertThat(made.at("/read_replication/mode").asText()).isEqualTo("auto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jurisdiction\":\"mars\"",
                "\"jurisdiction\":5",
                "\"primary_location_hint\":\"WEUR\"",
                "\"jurisdiction\":\"eu\",\"primary_location_hint\":\"mars\"",
                "\"read_replication\":{}",
                "\"read_replication\":{\"mode\":\"on\"}"
            })
    void whatIsNoSettingIsRefused(String setting) throws IOException {
        assertThat(raw.send("POST", "", "{\"name\":\"made\"," + setting + "}").line())
                .startsWith("400 ")
                .contains("\"code\":7400,");
        assertThat(raw.send("GET", "?name=made", "").result()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void replicationIsTurnedOnAndOff(String method) throws IOException {
        JsonNode on = raw.app(method, "", "{\"read_replication\":{\"mode\":\"auto\"}}")
                .result();
        assertThat(on.at("/read_replication/mode").asText()).isEqualTo("auto");
        assertThat(names(on)).contains("running_in_region");

        raw.app(method, "", "{\"read_replication\":{\"mode\":\"disabled\"}}").result();
        assertThat(raw.app("GET", "", "").result().at("/read_replication/mode").asText())
                .isEqualTo("disabled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PUT|{}|400|7400",
                "PUT|{\"read_replication\":{\"mode\":\"on\"}}|400|7400",
                "PATCH|{}|400|7500",
                "PATCH|^^|400|7500",
                "PATCH|{\"read_replication\":{}}|400|7400",
                "PATCH|{\"name\":\"other\"}|501|0"
            })
    void aChangeThatIsNoneIsRefused(String method, String body, int status, int code) throws IOException {
        assertThat(raw.app(method, "", body).line()).startsWith(status + " ").contains("\"code\":" + code + ",");
    }

    @Test
    void aFieldThatIsNoneIsRefused() throws IOException {
        assertThat(names(raw.app("GET", "?fields=uuid,running_in_region", "").result()))
                .containsExactly("uuid", "running_in_region");
        assertThat(raw.app("GET", "?fields=uuid,colour", "").line())
                .startsWith("400 ")
                .contains("\"code\":7400,", "'colour'");
    }

    @Test
    void aDatabaseIsFoundAndDeletedByItsNameToo() throws IOException {
        assertThat(raw.send("GET", "/app", "").result().get("uuid").asText()).isEqualTo(raw.id);
        raw.send("DELETE", "/app", "").result();

        for (String either : List.of("/app", '/' + raw.id)) {
            assertThat(raw.send("GET", either, "").line()).startsWith("404 ").contains("\"code\":7404,");
            assertThat(raw.send("DELETE", either, "").line()).startsWith("404 ").contains("\"code\":7404,");
        }
    }

    @Test
    void listsAreFilteredAndPaged() throws IOException {
        for (String name : List.of("one-a", "one-b", "one-c", "two")) {
            raw.account.d1().named(name);
        }

        assertThat(listed("?name=one")).containsExactly("one-a", "one-b", "one-c");
        assertThat(listed("?name=one&per_page=2")).containsExactly("one-a", "one-b");
        assertThat(listed("?name=one&per_page=2&page=2")).containsExactly("one-c");
        assertThat(listed("?page=2")).isEmpty();
    }

    private List<String> listed(String query) throws IOException {
        List<String> names = new ArrayList<>();
        raw.send("GET", query, "")
                .result()
                .forEach(database -> names.add(database.get("name").asText()));
        return names;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
