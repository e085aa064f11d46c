package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Time;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads a body whole, in bounded time and memory. The JDK's own timeout ends with the headers. */
final class BodyDeadline {
    private final Time time;

    BodyDeadline(Time time) {
        this.time = time;
    }

    /** Reads all of {@code body}, which must not be larger than {@code most} bytes. */
    byte[] read(InputStream body, int most, Duration within) throws IOException {
        byte[] bytes = readStart(body, most + 1, within);
        if (bytes.length > most) {
            throw new AnswerTooLargeException("the answer is larger than " + most + " bytes");
        }
        return bytes;
    }

    /** Reads the first {@code most} bytes of {@code body} and gives up the rest. */
    byte[] readStart(InputStream body, int most, Duration within) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        // closing from outside ends a blocked read; interrupting it would be swallowed on JDK 17
        Future<?> alarm = time.schedule(() -> close(body, late), within.isNegative() ? Duration.ZERO : within);
        try (body) {
            return body.readNBytes(most);
        } catch (IOException e) {
            throw late.get() ? timeout(e) : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private static HttpTimeoutException timeout(IOException cause) {
        HttpTimeoutException timeout = new HttpTimeoutException("the body did not come in time");
        timeout.initCause(cause);
        return timeout;
    }

    private static void close(InputStream body, AtomicBoolean late) {
        late.set(true);
        try {
            body.close();
        } catch (IOException e) {
            // the reader is told by its own exception
            late.set(true);
        }
    }
}
