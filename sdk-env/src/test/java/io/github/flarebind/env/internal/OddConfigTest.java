package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are right, and unusual. */
class OddConfigTest {
    @Test
    void anInlineTableMayGoOverLinesWithinAnArray() {
        WranglerConfig config = Configs.toml("""
                kv_namespaces = [
                \t{ binding = "A", \tid = "a" }, # one
                  # another

                  { binding = "B" } ]
                """);

        assertThat(config.kv()).extracting(kv -> kv.at().line()).containsExactly(2, 5);
    }

    @Test
    void carriageReturnsAreNoLines() {
        String toml = "name = 'a'\r\n\r\n[[kv_namespaces]]\r\nbinding\t=\t'A'\r\nid = 1\r\n";
        String json = "{\r\n // \r\n \"kv_namespaces\": [\r\n{\"binding\":\t\"A\",\r\n\"id\": 1}]}";

        assertThatThrownBy(() -> Configs.toml(toml))
                .hasMessage("wrangler.toml, line 5: kv_namespaces[0].id is a number; a text is expected");
        assertThatThrownBy(() -> Configs.jsonc(json))
                .hasMessage("wrangler.jsonc, line 5: kv_namespaces[0].id is a number; a text is expected");
    }

    @Test
    void theLastOfTwoFieldsCountsInJsonAsForWrangler() {
        assertThat(Configs.jsonc("{\"name\": \"a\", \"name\": \"b\"}").worker().name())
                .contains("b");
        assertThatThrownBy(() -> Configs.jsonc("{\"name\": \"a\",\n\"name\": 1}"))
                .hasMessage("wrangler.jsonc, line 2: name is a number; a text is expected");
    }

    @Test
    void aFieldTwiceIsNoToml() {
        assertThatThrownBy(() -> Configs.toml("name = 'a'\nname = 'b'"))
                .hasMessage("wrangler.toml, line 2: no valid TOML");
    }

    @Test
    void environmentsMayBeNullWhereNoneIsAskedFor() {
        assertThat(Configs.jsonc("{\"env\": null}").entries()).isEmpty();
    }

    @Test
    void varsMayHoldAnything() {
        assertThat(Configs.jsonc("{\"vars\": {\"A\": [1, [null]], \"\u00e9\": \"\", \"\": 0, \"a b\": {}}}")
                        .vars())
                .containsEntry("A", "[1,[null]]")
                .containsEntry("\u00e9", "")
                .containsEntry("", "0")
                .containsEntry("a b", "{}");
    }

    @Test
    void namesMayBeOfAnyLetters() {
        WranglerConfig config = Configs.toml("name = 'caf\u00e9'\n[env.'\ud83d\udca5'.vars]\n'\u65e5 \u672c' = 1\n"
                + "[[kv_namespaces]]\nbinding = '\u00c4_B'\n");

        assertThat(config.kv()).extracting(KvEntry::name).containsExactly("caf\u00e9-\u00e4-b");
        assertThatThrownBy(() ->
                        Configs.read("wrangler.toml", "[env.'\ud83d\udca5']\nvars = 1", Optional.of("\ud83d\udca5")))
                .hasMessage("wrangler.toml, line 2: env.\"\ud83d\udca5\".vars is a number; an object is expected");
    }

    @Test
    void tenThousandBindingsAreRead() {
        String all = IntStream.range(0, 10_000)
                .mapToObj(i -> "{ \"binding\": \"B" + i + "\", \"id\": \"0f2ac74b498b48028cb68387c421e279\" }")
                .collect(Collectors.joining(",\n"));

        WranglerConfig config = Configs.jsonc("{ \"kv_namespaces\": [" + all + "] }");

        assertThat(config.kv()).hasSize(10_000);
        assertThat(config.kv().get(9_999).at().line()).isEqualTo(10_000);
        assertThat(new Names(config).missing(Kind.KV, "C"))
                .hasMessageStartingWith("wrangler.jsonc: no KV namespace is called 'C'; there are: B0, B1, ")
                .message()
                .hasSizeLessThan(2_100);
    }

    @Test
    void emptyTextsThatWranglerDeploysAsNothingAreNothing() {
        WranglerConfig config = Configs.toml("""
                name = ""
                [[d1_databases]]
                binding = "DB"
                database_id = ""
                database_name = ""
                preview_database_id = ""
                jurisdiction = ""
                migrations_table = ""
                [[kv_namespaces]]
                binding = "KV"
                preview_id = ""
                """);

        D1Entry db = config.d1().get(0);
        assertThat(db.id()).isEmpty();
        assertThat(db.name()).isEqualTo("db");
        assertThat(db.previewId()).isEmpty();
        assertThat(db.jurisdiction()).isEmpty();
        assertThat(db.migrations().table()).isEmpty();
        assertThat(config.kv().get(0).previewId()).isEmpty();
        assertThat(config.worker().name()).isEmpty();
    }
}
