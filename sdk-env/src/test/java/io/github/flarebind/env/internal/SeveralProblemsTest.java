package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.env.WranglerConfigException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that is wrong in a file is told at once. */
class SeveralProblemsTest {
    private static final String TEXT = """
            account_id = "a/b"
            [[r2_buckets]]
            binding = "A"
            jurisdiction = 1
            local_dev = { experimental_s3_credentials = { accessKeyId = "a" } }
            [[d1_databases]]
            database_id = 7
            remote = "yes"
            migrations_dir = 1
            migrations_pattern = "db/*"
            [vars]
            B = 2025-12-19
            [queues]
            consumers = [{ queue = "q", type = "push", max_retries = -1 }, 1]
            [[kv_namespaces]]
            binding = "A"
            """;

    @Test
    void inTheOrderOfTheirLines() {
        assertThatExceptionOfType(WranglerConfigException.class)
                .isThrownBy(() -> Configs.toml(TEXT))
                .withMessage("""
                        wrangler.toml: 12 things in it are wrong:
                          line 1: account_id: not an account id: 'a/b'; it is the 32 hexadecimal digits in the address of \
                        your Cloudflare dashboard
                          line 2: r2_buckets[0]: 'A' is taken by kv_namespaces[0]; every name of env stands for one thing
                          line 4: r2_buckets[0].jurisdiction is a number; a text is expected
                          line 5: r2_buckets[0].local_dev.experimental_s3_credentials.secretAccessKey is missing; a text \
                        that is not empty is expected
                          line 6: d1_databases[0].binding is missing; a text that is not empty is expected
                          line 7: d1_databases[0].database_id is a number; a text is expected
                          line 8: d1_databases[0].remote is a text; true or false is expected
                          line 9: d1_databases[0].migrations_dir is a number; a text is expected
                          line 12: vars.B is or holds a date; write that in quotes
                          line 14: queues.consumers[1] is a number; an object is expected
                          line 14: queues.consumers[0].type is something else; worker or http_pull is expected
                          line 14: queues.consumers[0].max_retries is a number; a whole number from 0 to 2147483647 is \
                        expected""")
                .satisfies(e -> assertThat(e.line()).isEmpty());
    }

    @Test
    void beyondTwentyTheyAreCounted() {
        String bad = "kv_namespaces = [\n" + "1,\n".repeat(10_000) + "]";

        assertThatThrownBy(() -> Configs.toml(bad))
                .hasMessageStartingWith("wrangler.toml: 10000 things in it are wrong:\n  line 2: kv_namespaces[0] is")
                .hasMessageEndingWith(
                        "\n  line 21: kv_namespaces[19] is a number; an object is expected" + "\n  and 9980 more");
    }

    @Test
    void whereNoEnvironmentCanBeFoundThatIsToldAlone() {
        assertThatThrownBy(() -> Configs.read("wrangler.json", "{\"env\": null}", Optional.of("a")))
                .hasMessage("wrangler.json, line 1: env is null; an object is expected");
        assertThatThrownBy(() -> Configs.read("wrangler.json", "{\"env\": {\"a\": []}}", Optional.of("a")))
                .hasMessage("wrangler.json, line 1: env.a is an array; an object is expected");
    }
}
