package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.env.WranglerConfigException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep a configuration may go, on whatever stack. */
class NestingTest {
    private static final long SMALL_STACK = 256 * 1024;
    private static final String REFUSED =
            " is more than 100 levels deep, which is the limit; write what is in it as one text";

    private static String arrays(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static WranglerConfig read(String file, String text) {
        CompletableFuture<WranglerConfig> read = new CompletableFuture<>();
        Thread reader = new Thread(null, () -> tell(read, file, text), "small-stack", SMALL_STACK);
        reader.start();
        return read.join();
    }

    private static void tell(CompletableFuture<WranglerConfig> read, String file, String text) {
        try {
            read.complete(Configs.read(file, text, Optional.empty()));
        } catch (RuntimeException | StackOverflowError e) {
            read.completeExceptionally(e);
        }
    }

    @Test
    void aHundredLevelsAreRead() {
        // vars and A are two; what is in the innermost array would be one more
        assertThat(read("wrangler.json", "{\"vars\": {\"A\": " + arrays(99) + "}}")
                        .vars())
                .containsEntry("A", arrays(99));
        assertThat(read("wrangler.toml", "vars.A = " + arrays(99)).vars()).containsEntry("A", arrays(99));
        assertThat(read("wrangler.toml", "[vars" + ".a".repeat(99) + "]").vars())
                .containsOnlyKeys("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 900, 5_000, 200_000})
    void moreAreRefusedWithTheirPlace(int depth) {
        String vars = "vars.A" + "[0]".repeat(19) + "[..";

        assertRefused("wrangler.json", "{\n\"vars\": {\"A\": " + arrays(depth) + "}}", vars);
        assertRefused("wrangler.toml", "\nvars.A = " + arrays(depth), vars);
        assertRefused(
                "wrangler.toml",
                "\nvars.A = " + "{a=".repeat(depth) + "1" + "}".repeat(depth),
                "vars.A" + ".a".repeat(29) + "..");
        assertRefused("wrangler.toml", "\nvars" + ".a".repeat(depth) + " = 1", "vars" + ".a".repeat(30) + "..");
        assertRefused("wrangler.toml", "\n[vars" + ".a".repeat(depth) + "]", "vars" + ".a".repeat(30) + "..");
    }

    private static void assertRefused(String file, String text, String path) {
        assertThatThrownBy(() -> read(file, text))
                .cause()
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage(file + ", line 2: " + path + REFUSED);
    }
}
