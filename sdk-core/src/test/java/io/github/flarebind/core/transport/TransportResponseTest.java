package io.github.flarebind.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportResponseTest {
    @Test
    void bytesInMemoryHaveTheirOwnLength() {
        Headers another = Headers.of("Content-Length", "9");

        assertThat(TransportResponse.of(200, another, new byte[3]).length()).hasValue(3);
    }

    @Test
    void aStreamHasTheLengthThatIsAnnounced() {
        Headers announced = Headers.of("content-length", "9");

        assertThat(TransportResponse.of(200, announced, InputStream.nullInputStream())
                        .length())
                .hasValue(9);
        assertThat(TransportResponse.of(200, Headers.empty(), InputStream.nullInputStream())
                        .length())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "99999999999999999999", "1.5"})
    void aLengthThatIsNoneIsUnknown(String announced) {
        assertThat(TransportResponse.of(200, Headers.of("Content-Length", announced), InputStream.nullInputStream())
                        .length())
                .isEmpty();
    }
}
