package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any Unicode in headers, which bear visible ASCII alone. */
class MetadataWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "100 %, \"quoted\" = ? !", "a  b"})
    void whatAHeaderCanBearIsSentAsItIs(String value) {
        assertThat(MetadataWords.encode(value)).isEqualTo(value);
        assertThat(MetadataWords.decode(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ü,=?UTF-8?B?w7w=?=",
                " a,=?UTF-8?B?IGE=?=",
                "a ,=?UTF-8?B?YSA=?=",
                "=?x?=,=?UTF-8?B?PT94Pz0=?=",
                "=?UTF-8?B?w7w=?=,=?UTF-8?B?PT9VVEYtOD9CP3c3dz0/PQ==?="
            })
    void otherValuesAreEncodedWords(String value, String header) {
        assertThat(MetadataWords.encode(value)).isEqualTo(header);
        assertThat(MetadataWords.decode(header)).isEqualTo(value);
    }

    @Test
    void aLongValueIsSeveralWordsOfAtMost75CharactersEach() {
        String value = "😀".repeat(12);

        assertThat(MetadataWords.encode(value).split(" "))
                .hasSize(2)
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(75));
        assertThat(MetadataWords.decode(MetadataWords.encode(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "=?utf-8?Q?=C3=BC_x?=, ü x",
        "=?UTF-8?b?w7w=?= =?UTF-8?B?w7w=?=, üü",
        "a =?UTF-8?B?w7w=?= b, a ü b",
        "=?ISO-8859-1?Q?=FC?=, ü",
        "Ã¼â\u0082¬, ü€",
        "fÃ¼r, für"
    })
    void whatOthersHaveWrittenIsReadToo(String header, String value) {
        assertThat(MetadataWords.decode(header)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?B?*?=",
                "=?none-such?B?w7w=?=",
                "=?UTF-8?B?/w==?=",
                "=?UTF-8?Q?=ZZ?=",
                "=?UTF-8?Q?=4?=",
                "=?UTF-8?X?a?=",
                "=?UTF-8?B?w7w=",
                "ü\u0080",
                "\u20AC"
            })
    void whatCannotBeDecodedStaysAsItIs(String header) {
        assertThat(MetadataWords.decode(header)).isEqualTo(header);
    }

    @Test
    void anUnpairedSurrogateIsRefused() {
        assertThatThrownBy(() -> MetadataWords.encode("a\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customMetadata")
                .hasMessageContaining("unpaired surrogate");
    }

    @Test
    void anyUnicodeComesBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String value = random.ints(random.nextInt(80), 0, 0x2FFFF)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .map(c -> random.nextBoolean() ? c % 0x80 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(MetadataWords.encode(value)).as("seed %d", seed).matches("[ -~]*");
            assertThat(List.of(MetadataWords.decode(MetadataWords.encode(value))))
                    .as("seed %d", seed)
                    .containsExactly(value);
        }
    }
}
