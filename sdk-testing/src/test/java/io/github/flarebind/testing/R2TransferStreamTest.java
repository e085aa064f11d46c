package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of unknown length into a bucket. */
class R2TransferStreamTest {
    private final TransferGround ground = new TransferGround();
    private final R2Transfer transfer = R2Transfer.of(
            ground.bucket,
            TransferOptions.builder().partSize(PART).time(ground.time()).build());

    @AfterEach
    void close() {
        ground.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 5})
    void aStreamOfUnknownLengthGoes(int size) {
        byte[] content = bytes(size);

        transfer.upload(new ByteArrayInputStream(content), "k");

        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(content);
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }

    @Test
    void aStreamThatFailsLeavesNothingBehind() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(bytes(PART + 1))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("the disk is gone");
                }
                return read;
            }
        };

        assertThatThrownBy(() -> transfer.upload(broken, "k"))
                .isInstanceOf(BodySourceException.class)
                .hasMessageContaining("the disk is gone");
        assertThat(ground.bucket.head("k")).isEmpty();
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }

    @Test
    void aStreamThatFailsWithAnErrorLeavesNothingBehind() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(bytes(PART + 1))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new StackOverflowError();
                }
                return read;
            }
        };

        assertThatThrownBy(() -> transfer.upload(broken, "k")).isInstanceOf(StackOverflowError.class);
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }
}
