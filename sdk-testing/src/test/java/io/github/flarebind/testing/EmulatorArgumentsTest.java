package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the emulator can be told. */
class EmulatorArgumentsTest {
    @Test
    void nothingNeedBeSaid() {
        EmulatorArguments asked = EmulatorArguments.of();

        assertThat(asked.host()).isEqualTo("127.0.0.1");
        assertThat(asked.port()).isZero();
        assertThat(asked.account()).isEmpty();
        assertThat(asked.config()).isEmpty();
        assertThat(asked.resources()).isEmpty();
        assertThat(asked.help()).isFalse();
    }

    @Test
    void everyOptionIsTaken() {
        EmulatorArguments asked = EmulatorArguments.of(
                "--port 8787 --host 0.0.0.0 --token t --config w.toml --env a --d1 b --queue c --help".split(" ", -1));

        assertThat(asked.host()).isEqualTo("0.0.0.0");
        assertThat(asked.port()).isEqualTo(8787);
        assertThat(asked.token()).isEqualTo("t");
        assertThat(asked.config()).contains(Path.of("w.toml"));
        assertThat(asked.environment()).contains("a");
        assertThat(asked.resources())
                .extracting(EmulatorArguments.NamedResource::kind)
                .containsExactly("d1", "queue");
        assertThat(asked.help()).isTrue();
    }

    @Test
    void anEmptyEnvironmentIsTheTopLevel() {
        assertThat(EmulatorArguments.of("--config", "w.toml", "--env", "").environment())
                .contains("");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, there is no option --prot",
        "--port, --port takes 0 to 65535",
        "--port 65536, '--port takes 0 to 65535, not ''65536'''",
        "--port x, '--port takes 0 to 65535, not ''x'''",
        "--port 1 2, there is no option 2",
        "--account x, '--account takes 32 of 0-9 and a-f, not ''x'''",
        "--config, --config takes a file",
        "--env x, --env goes with --config",
        "--config a.toml --env, --env takes a name",
        "--kv, --kv takes a name"
    })
    void whatIsWrongIsNamedWithTheWayOut(String line, String why) {
        assertThatThrownBy(() -> EmulatorArguments.of(line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why + "; --help shows all options");
    }
}
