package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.env.WranglerConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are no texts, as a Worker of wrangler 4.164.0 writes them. */
class VarTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e3                   | 1000
            1.0                   | 1
            -0.0                  | 0
            0.00000150            | 0.0000015
            1.5e-7                | 1.5e-7
            1e21                  | 1e+21
            0.1                   | 0.1
            [1.0, [-0.0, 1e2]]    | [1,[0,100]]
            """)
    void aNumberIsAsJavaScriptWritesIt(String written, String text) {
        assertThat(Configs.jsonc("{\"vars\": {\"A\": " + written + "}}").vars()).containsEntry("A", text);
        assertThat(Configs.toml("vars.A = " + written).vars()).containsEntry("A", text);
    }

    @Test
    void atEveryDepthOfObjectsToo() {
        assertThat(Configs.jsonc("{\"vars\": {\"A\": {\"x\": 1.0, \"y\": [{\"z\": 1e2}], \"s\": \"1.0\"}}}")
                        .vars())
                .containsEntry("A", "{\"x\":1,\"y\":[{\"z\":100}],\"s\":\"1.0\"}");
        assertThat(Configs.toml("vars.A = {x = 1.0, y = [{z = 1e2}], s = '1.0'}")
                        .vars())
                .containsEntry("A", "{\"x\":1,\"y\":[{\"z\":100}],\"s\":\"1.0\"}");
    }

    @Test
    void aWholeNumberOfJsonIsRoundedToADouble() {
        assertThat(Configs.jsonc("{\"vars\": {\"A\": 9007199254740993, \"B\": [1234567890123456789012]}}")
                        .vars())
                .containsEntry("A", "9007199254740992")
                .containsEntry("B", "[1.2345678901234568e+21]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9007199254740991      | 9007199254740991
            -9_007_199_254_740_991 | -9007199254740991
            0x1F_FFFF_FFFF_FFFF   | 9007199254740991
            0o17                  | 15
            0b101                 | 5
            -0                    | 0
            """)
    void aWholeNumberOfTomlIsExact(String written, String text) {
        assertThat(Configs.toml("vars.A = " + written).vars()).containsEntry("A", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "9_007_199_254_740_993",
                "0x20000000000000",
                "0o400000000000000000",
                "0b100000000000000000000000000000000000000000000000000000",
                "99999999999999999999999999999999999999999999999999999999999999"
            })
    void aWholeNumberThatADoubleHasNotExactlyIsNoTomlToWrangler(String written) {
        assertThatThrownBy(() -> Configs.toml("\n[other]\nA = [{b = 1},\n {b = " + written + " }]"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("wrangler.toml, line 4: other.A[1].b is a whole number beyond 9007199254740991,"
                        + " which wrangler takes in no TOML; write it in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf", "nan", "1e400", "[{b = +inf}]"})
    void whatJsonHasNotIsRefused(String written) {
        assertThatThrownBy(() -> Configs.toml("\n[vars]\nA = " + written))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("wrangler.toml, line 3: vars.A is or holds inf, nan or a number beyond 1.8e308,"
                        + " which a Worker has as null; write that in quotes");
    }

    @Test
    void inJsonToo() {
        assertThatThrownBy(() -> Configs.jsonc("{\"vars\": {\n\"A\": [-1e400]}}"))
                .hasMessageStartingWith("wrangler.jsonc, line 2: vars.A is or holds inf, nan or");
    }

    @Test
    void controlCharactersAreWrittenAlike() {
        assertThat(Configs.jsonc("{\"vars\": {\"A\": [\"\\u001F\\u000A\"]}}").vars())
                .containsEntry("A", "[\"\\u001f\\n\"]");
    }
}
