package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.env.WranglerConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named with its file, line and field, and never quoted. */
class ConfigErrorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d1_databases = 1               | d1_databases is a number; an array of objects is expected
            d1_databases = ["s3cret"]      | d1_databases[0] is a text; an object is expected
            kv_namespaces = [{id = "a"}]   | kv_namespaces[0].binding is missing; a text that is not empty is expected
            kv_namespaces = [{binding=""}] | kv_namespaces[0].binding is empty; put something there, or leave it out
            r2_buckets = [{binding = 1}]   | r2_buckets[0].binding is a number; a text is expected
            r2_buckets = [{binding = "A", jurisdiction = "de"}] | r2_buckets[0].jurisdiction is no jurisdiction known here; eu, us or fedramp is expected; a bucket of another is reached without the file, over REST: R2Client.of(client).bucket(name).with(..), with CallOptions that have the header cf-r2-jurisdiction
            d1_databases = [{binding = "A", jurisdiction = "fedramp-high"}] | d1_databases[0].jurisdiction is no jurisdiction known here; eu, us or fedramp is expected
            d1_databases = [{binding = "A", migrations_pattern = "x/../*", migrations_dir = "x"}] | d1_databases[0].migrations_pattern: a pattern of migrations is a path below their folder, in which *, ? and ** stand for others; not '../*'
            kv_namespaces = [{binding = "A", id = ""}] | kv_namespaces[0].id is empty; put something there, or leave it out
            r2_buckets = [{binding = "A", bucket_name = ""}] | r2_buckets[0].bucket_name is empty; put something there, or leave it out
            queues.producers = [{binding = "A", queue = ""}] | queues.producers[0].queue is empty; put something there, or leave it out
            d1_databases = [{binding = "A", database_id = " "}] | d1_databases[0].database_id is empty; put something there, or leave it out
            r2_buckets = [{binding = "A", remote = "yes"}] | r2_buckets[0].remote is a text; true or false is expected
            r2_buckets = [{binding = "A", local_dev = {experimental_s3_credentials = {accessKeyId = "a"}}}] | r2_buckets[0].local_dev.experimental_s3_credentials.secretAccessKey is missing; a text that is not empty is expected
            r2_buckets.a = true            | r2_buckets is an object; an array of objects is expected
            queues = []                    | queues is an array; an object is expected
            queues.consumers = [{}]        | queues.consumers[0].queue is missing; a text that is not empty is expected
            vars = "s3cret"                | vars is a text; an object is expected
            vars.A = 2025-12-19            | vars.A is or holds a date; write that in quotes
            vars.A = [{b = 07:32:00}]      | vars.A is or holds a date; write that in quotes
            name = false                   | name is true or false; a text is expected
            account_id = 1979-05-27        | account_id is a date; a text is expected
            queues.consumers = [{queue = "q", type = "s3cret"}] | queues.consumers[0].type is something else; worker or http_pull is expected
            queues.consumers = [{queue = "q", max_retries = -1}] | queues.consumers[0].max_retries is a number; a whole number from 0 to 2147483647 is expected
            queues.consumers = [{queue = "q", retry_delay = 0.5}] | queues.consumers[0].retry_delay is a number; a whole number from 0 to 2147483647 is expected
            d1_databases = [{binding = "A", migrations_pattern = "x/*"}] | d1_databases[0].migrations_pattern is there without migrations_dir; set that too
            d1_databases = [{binding = "A", migrations_pattern = "x/*", migrations_dir = "y"}] | d1_databases[0].migrations_pattern is not below migrations_dir; it must begin with that
            """)
    void aFieldOfTheWrongKindIsNamed(String line, String why) {
        assertThatThrownBy(() -> Configs.toml("main = \"x\"\n# two\n" + line + "\n"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("wrangler.toml, line 3: " + why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": null            | name is null; a text is expected
            "account_id": "a/b"     | account_id: not an account id: 'a/b'; it is the 32 hexadecimal digits in the address of your Cloudflare dashboard
            "env": {"": {}, "a b": {"vars": 1}} | env."a b".vars is a number; an object is expected
            """)
    void inJsonToo(String field, String why) {
        Optional<String> environment = field.startsWith("\"env") ? Optional.of("a b") : Optional.empty();

        assertThatThrownBy(() -> Configs.read("wrangler.json", "{\n/* two\n*/\n" + field + "\n}", environment))
                .hasMessage("wrangler.json, line 4: " + why);
    }

    @Test
    void aNameStandsForOneThing() {
        String text = """
                {
                  "vars": { "A": "1" },
                  "kv_namespaces": [
                    { "binding": "B" },
                    { "binding": "A" }
                  ]
                }
                """;

        assertThatThrownBy(() -> Configs.jsonc(text))
                .hasMessage("wrangler.jsonc, line 5: kv_namespaces[1]: 'A' is taken by vars;"
                        + " every name of env stands for one thing");
        assertThatThrownBy(() -> Configs.toml("d1_databases = [{binding = 'A'}]\n"
                        + "queues.producers = [{binding = 'B', queue = 'b'}, {binding = 'A', queue = 'a'}]"))
                .hasMessage("wrangler.toml, line 2: queues.producers[1]: 'A' is taken by d1_databases[0];"
                        + " every name of env stands for one thing");
        assertThatThrownBy(() ->
                        Configs.read("w.toml", "[env.a]\nvars.A = 1\nr2_buckets = [{binding = 'A'}]", Optional.of("a")))
                .hasMessage("w.toml, line 3: env.a.r2_buckets[0]: 'A' is taken by env.a.vars;"
                        + " every name of env stands for one thing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrangler.jsonc | {"vars": {"A": "s3cret"}X}   | wrangler.jsonc, line 3: no valid JSON; comments and trailing commas are fine
            wrangler.json  | {} s3cret                    | wrangler.json, line 3: no valid JSON; comments and trailing commas are fine
            wrangler.json  | []                           | wrangler.json, line 1: the configuration is an array; an object is expected
            wrangler.json  | ''                           | wrangler.json, line 1: the configuration is nothing; an object is expected
            wrangler.toml  | A = s3cret                   | wrangler.toml, line 3: no valid TOML
            wrangler.toml  | A = "1" B = "s3cret"         | wrangler.toml, line 3: no valid TOML
            wrangler.yaml  | A                            | wrangler.yaml: its name does not tell what it is; it ends with .jsonc, .json or .toml
            """)
    void aTextThatCannotBeReadIsNotQuoted(String file, String text, String why) {
        assertThatExceptionOfType(WranglerConfigException.class)
                .isThrownBy(() -> Configs.read(file, "\n\n" + text, Optional.empty()))
                .withMessage(why)
                .withNoCause()
                .satisfies(e -> assertThat(e.file()).isEqualTo(file));
    }

    @Test
    void aFileThatIsNotThereOrNotReadableIsNamed(@TempDir Path folder) {
        Path absent = folder.resolve("wrangler.toml");

        assertThatThrownBy(() -> WranglerConfig.read(absent, Optional.empty()))
                .hasMessage(absent + ": there is no such file");
        assertThatThrownBy(() -> WranglerConfig.read(Path.of("no.toml"), Optional.empty()))
                .hasMessage(
                        "no.toml: there is no such file: " + Path.of("no.toml").toAbsolutePath());
        assertThatThrownBy(() -> WranglerConfig.read(folder, Optional.empty()))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage(folder + ": it is a folder; name the file in it");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() {
        Path secret = Path.of("/secret.toml");

        assertThat(ConfigText.why(secret, new AccessDeniedException("/secret.toml")))
                .isEqualTo("this process may not read it; give it the right to, or name another file");
        assertThat(ConfigText.why(secret, new FileSystemLoopException("/secret.toml")))
                .isEqualTo("it cannot be read (FileSystemLoopException)");
    }

    @Test
    void aFileBeyondTheLimitIsNoConfiguration(@TempDir Path folder) throws IOException {
        String largest = "#".repeat(4 * 1024 * 1024);
        Path file = Files.writeString(folder.resolve("wrangler.toml"), largest);
        assertThat(WranglerConfig.read(file, Optional.empty()).entries()).isEmpty();

        Files.writeString(file, largest + '#');
        assertThatThrownBy(() -> WranglerConfig.read(file, Optional.empty()))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage(file + ": it has more than 4194304 bytes, which is the limit; is it the right file?");
    }

    @Test
    void aByteOrderMarkIsSkippedAndAnotherEncodingRefused() {
        byte[] marked = "\ufeff{}".getBytes(StandardCharsets.UTF_8);
        byte[] wide = "\ufeff{}".getBytes(StandardCharsets.UTF_16);

        assertThat(ConfigText.of("w.json", marked).text()).isEqualTo("{}");
        assertThatThrownBy(() -> ConfigText.of("w.json", wide))
                .hasMessage("w.json, line 1: this is not UTF-8; save the file as UTF-8");
        assertThatThrownBy(() -> ConfigText.of("w.json", "{\n\n\u00e9}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("w.json, line 3: this is not UTF-8; save the file as UTF-8");
    }
}
