package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Time;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;

/** A streamed answer that may last as long as it likes, but not be silent. */
final class IdleLimitedInputStream extends FilterInputStream {
    private final Time time;
    private final Duration longest;
    private volatile boolean silent;

    IdleLimitedInputStream(InputStream in, Time time, Duration longest) {
        super(in);
        this.time = time;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        // closing from outside ends a blocked read; interrupting it would be swallowed on JDK 17
        Future<?> alarm = time.schedule(this::abandon, longest);
        try {
            return super.read(buffer, offset, count);
        } catch (IOException e) {
            throw silent ? timeout(e) : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private HttpTimeoutException timeout(IOException cause) {
        HttpTimeoutException timeout = new HttpTimeoutException("no byte came for " + longest.toSeconds() + " s");
        timeout.initCause(cause);
        return timeout;
    }

    private void abandon() {
        silent = true;
        try {
            in.close();
        } catch (IOException e) {
            silent = true; // the reader is told by its own exception
        }
    }
}
