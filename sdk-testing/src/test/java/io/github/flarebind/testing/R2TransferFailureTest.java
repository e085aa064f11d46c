package io.github.flarebind.testing;

import static io.github.flarebind.testing.R2TransferTest.PART;
import static io.github.flarebind.testing.R2TransferTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.R2TransferException;
import io.github.flarebind.r2.transfer.TransferListener;
import io.github.flarebind.r2.transfer.TransferOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads of files that something befalls on the way. */
class R2TransferFailureTest {
    private final TransferGround ground = new TransferGround();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    private TransferOptions.Builder oneByOne() {
        return TransferOptions.builder().partSize(PART).partsInFlight(1).time(ground.time());
    }

    private R2Transfer transfer(TransferOptions.Builder options) {
        return R2Transfer.of(ground.bucket, options.build());
    }

    private Path file(int size) throws IOException {
        return Files.write(folder.resolve("in"), bytes(size));
    }

    private static boolean isPart(TransportRequest request, int number) {
        return String.valueOf(request.uri().getRawQuery()).contains("partNumber=" + number);
    }

    @Test
    void aPartThatIsSlowAndThenLostIsSentAgain() throws IOException {
        AtomicInteger sent = new AtomicInteger();
        ground.fault(request -> {
            if (isPart(request, 2) && sent.incrementAndGet() < 3) {
                ground.time().advance(Duration.ofSeconds(130));
                throw new IOException("connection reset");
            }
        });

        transfer(oneByOne()).upload(file(3 * PART), "k");

        assertThat(sent).hasValue(3);
        assertThat(ground.bucket.get("k").orElseThrow().bytes()).isEqualTo(bytes(3 * PART));
    }

    @Test
    void aPartThatIsLostAgainAndAgainEndsTheUpload() throws IOException {
        Path file = file(3 * PART);
        ground.fault(request -> {
            if (isPart(request, 2)) {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> transfer(oneByOne()).upload(file, "k")).isInstanceOf(TransportException.class);
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }

    @Test
    void theRealFailureIsToldWhenTheUploadCannotBeAborted() throws IOException {
        Path file = file(3 * PART);
        TransferListener closing = told -> {
            ground.close();
            throw new UncheckedIOException(new IOException("the real one"));
        };

        assertThatThrownBy(() -> transfer(oneByOne().onProgress(closing)).upload(file, "k"))
                .hasMessageContaining("the real one")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void anErrorAbortsTheUpload() throws IOException {
        Path file = file(3 * PART);
        TransferListener broken = told -> {
            throw new AssertionError("out of order");
        };

        assertThatThrownBy(() -> transfer(oneByOne().onProgress(broken)).upload(file, "k"))
                .isInstanceOf(AssertionError.class);
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }

    @Test
    void aFileThatIsCutMeanwhileHasChanged() throws IOException {
        Path file = file(3 * PART);
        Path state = folder.resolve("state");
        TransferListener cutting = told -> cut(file, PART + 3);

        assertThatThrownBy(() ->
                        transfer(oneByOne().onProgress(cutting).state(state)).upload(file, "k"))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("has changed meanwhile");
        assertThat(ground.nothingIsLeftOpen()).isTrue();
        assertThat(state).doesNotExist();
    }

    private static void cut(Path file, long length) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStateFileThatCannotBeWrittenAbortsTheUpload() throws IOException {
        Path file = file(3 * PART);
        Path gone = Files.createDirectory(folder.resolve("gone"));
        ground.fault(request -> {
            if (request.method().equals("POST")) { // the upload begins
                Files.delete(gone);
            }
        });

        assertThatThrownBy(
                        () -> transfer(oneByOne().state(gone.resolve("state"))).upload(file, "k"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ground.nothingIsLeftOpen()).isTrue();
    }

    @Test
    void anInterruptWithAPartInFlightAbortsTheUpload() throws Exception {
        Path file = file(3 * PART);
        CountDownLatch inFlight = new CountDownLatch(1);
        ground.fault(request -> {
            if (isPart(request, 2)) {
                inFlight.countDown();
                waitForTheInterrupt();
            }
        });
        CompletableFuture<Void> upload = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                transfer(oneByOne()).upload(file, "k");
                upload.complete(null);
            } catch (RuntimeException e) {
                upload.completeExceptionally(e);
            }
        });
        thread.start();
        inFlight.await();

        thread.interrupt();

        assertThatThrownBy(upload::join).hasCauseInstanceOf(CallCancelledException.class);
        thread.join();
        assertThat(ground.nothingIsLeftOpen()).isTrue();
        assertThat(ground.bucket.head("k")).isEmpty();
    }

    private static void waitForTheInterrupt() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Test
    void whatGoesInOneRequestIsCheckedByItsMd5() throws IOException {
        Path file = file(3);
        ground.fault(request -> {
            if (request.method().equals("PUT")) {
                assertThat(request.headers().first("content-md5")).isPresent();
                Files.write(file, new byte[3]);
            }
        });

        assertThatThrownBy(() -> transfer(oneByOne()).upload(file, "k"))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("has changed meanwhile");
        assertThat(ground.bucket.head("k")).isEmpty();
    }

    @Test
    void aFileOfOneRequestThatChangesMeanwhileIsTold() throws IOException {
        Path file = file(3);
        ground.answer(answer -> {
            cut(file, 2);
            return answer;
        });

        assertThatThrownBy(() -> transfer(oneByOne()).upload(file, "k"))
                .isInstanceOf(R2TransferException.class)
                .hasMessageContaining("has changed meanwhile");
    }
}
