package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doubles, as Node 22 was seen to write them. */
class JsNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "1e3, 1000",
        "-1.50, -1.5",
        "0.1, 0.1",
        "1e-6, 0.000001",
        "0.00000123, 0.00000123",
        "1e-7, 1e-7",
        "-1.25e-7, -1.25e-7",
        "123456789012345680000, 123456789012345680000",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "-1.5e21, -1.5e+21",
        "2e23, 2e+23",
        "9007199254740993, 9007199254740992",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "5e-324, 5e-324",
        "1e-323, 1e-323",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308",
    })
    void aDoubleIsWrittenAsJavaScriptWritesIt(double number, String written) {
        assertThat(JsNumber.of(number)).isEqualTo(written);
    }

    @Test
    void whatIsWrittenMeansTheSameDouble() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(JsNumber.of(number))).isEqualTo(number);
            }
        }
    }
}
