package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnLocalRuntime
class LocalRuntimeTest {
    private final Path folder = Path.of(System.getProperty(OnLocalRuntime.FOLDER));

    @Test
    void itListensUntilItIsClosed() throws IOException {
        URI origin;
        try (LocalRuntime runtime = LocalRuntime.start(folder)) {
            origin = runtime.resources().origin();
            try (Socket socket = connect(origin)) {
                assertThat(socket.getInetAddress().isLoopbackAddress()).isTrue();
            }
        }

        assertThatThrownBy(() -> connect(origin)).isInstanceOf(ConnectException.class);
    }

    private static Socket connect(URI origin) throws IOException {
        return new Socket(origin.getHost(), origin.getPort());
    }

    @Test
    void whatDoesNotStartSaysWhereItsReasonIs(@TempDir Path empty) {
        assertThatThrownBy(() -> LocalRuntime.start(empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(empty.resolve("runtime.log").toString());
        assertThat(empty.resolve("runtime.log")).content().contains("runtime.mjs");
    }
}
