package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {
    @ParameterizedTest
    @CsvSource({
        "abcXYZ019-._~, /abcXYZ019-._~",
        "a/b, /a%2Fb",
        "a b+c, /a%20b%2Bc",
        "50%, /50%25",
        "é, /%C3%A9",
        "!$&'()*, /%21%24%26%27%28%29%2A"
    })
    void everythingButUnreservedIsEncoded(String segment, String encoded) {
        assertThat(ApiPath.of(segment)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void segmentsThatNameAnotherPathAreRefused(String segment) {
        assertThatThrownBy(() -> ApiPath.of(segment)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnpairedSurrogateIsRefused() {
        assertThatThrownBy(() -> ApiPath.encode("a\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void decodingUndoesEncoding(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            String text = randomText(random);
            String encoded = ApiPath.encode(text);

            assertThat(ApiPath.decode(encoded)).isEqualTo(text);
            assertThat(URI.create("http://host/" + encoded).getRawPath()).isEqualTo("/" + encoded);
        }
    }

    private static String randomText(Random random) {
        int[] points = random.ints(random.nextInt(1, 30), 0, 0x110000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .toArray();
        return new String(points, 0, points.length);
    }
}
