package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.flarebind.env.WranglerConfigException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is read or refused in the one agreed way, and soon. */
@Timeout(60)
class MalformedConfigTest {
    private static final String SIGNS = "[]{}\"'=.,:#/*\\\n\r\t -+_eE019aZ\0\u00e9\ud83d\udca5";
    private static final String JSON = """
            {
              // a comment
              "name": "app", "vars": { "A": 1.5e3, "B": [true, null, "x\\n"] },
              "d1_databases": [{ "binding": "DB", "migrations_dir": "db", }],
              /* another */
              "queues": { "consumers": [{ "queue": "q", "max_retries": 3 }] },
              "env": { "a": { "vars": {} } }
            }
            """;
    private static final String TOML = """
            name = 'app' # a comment
            vars = { A = 1.5e3, B = [true, 0x1F, "x\\n"], "C D" = -inf }
            text = \"\"\"
            [not.a.table]
            x" \\
            \"\"\"
            [[d1_databases]]
            binding = "DB"
            a.b."c" = 1979-05-27 07:32:00
            [queues]
            consumers = [
              { queue = "q", max_retries = 3_000 }, # one
            ]
            [env.a.vars]
            """;

    static Stream<Random> seeds() {
        return IntStream.range(0, 40).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedJson(Random random) {
        IntStream.range(0, 250).forEach(i -> read("wrangler.jsonc", damaged(JSON, random)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedToml(Random random) {
        IntStream.range(0, 250).forEach(i -> read("wrangler.toml", damaged(TOML, random)));
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(6));
            switch (random.nextInt(3)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                default -> damaged.insert(at, damaged.substring(at, end));
            }
        }
        return damaged.toString();
    }

    private static void read(String file, String text) {
        for (Optional<String> environment :
                Stream.of(Optional.<String>empty(), Optional.of("a")).toList()) {
            try {
                assertThat(Configs.read(file, text, environment).toString()).startsWith("WranglerConfig{");
            } catch (WranglerConfigException e) {
                assertThat(e).hasMessageStartingWith(file);
            } catch (RuntimeException | StackOverflowError e) {
                fail(text, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 5_000, 200_000})
    void deepNesting(int depth) {
        read("wrangler.json", "{\"vars\": {\"A\": " + "[".repeat(depth) + "]".repeat(depth) + "}}");
        read("wrangler.toml", "vars.A = " + "[".repeat(depth) + "]".repeat(depth));
        read("wrangler.toml", "vars.A = " + "{a=".repeat(depth) + "1" + "}".repeat(depth));
        read("wrangler.toml", "vars" + ".a".repeat(depth) + " = 1");
        read("wrangler.toml", "[vars" + ".a".repeat(depth) + "]");
    }

    @Test
    void numbersBeyondAllBounds() {
        String long1 = "1".repeat(5_000);
        for (String number : new String[] {long1, "1e999999999", "-0.0", "1e-999999999", "99999999999999999999"}) {
            read(
                    "wrangler.json",
                    "{\"queues\": {\"consumers\": [{\"queue\": \"q\", \"max_retries\": " + number + "}]}}");
            read("wrangler.toml", "queues.consumers = [{queue = \"q\", max_retries = " + number + "}]");
            read("wrangler.toml", "vars.A = " + number);
        }
    }
}
