package io.github.flarebind.testing.door;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.OneByte;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Another stream at one byte a second, for as long as the reader has patience. */
public final class DrippingStream extends FilterInputStream {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Time time;
    private Duration left;

    public DrippingStream(InputStream whole, Time time, Duration patience) {
        super(whole);
        this.time = time;
        this.left = patience;
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int n = super.read(buffer, offset, Math.min(count, 1));
        if (n > 0) {
            pause();
        }
        return n;
    }

    private void pause() throws IOException {
        boolean tooLong = left.compareTo(SECOND) < 0;
        try {
            time.sleep(tooLong ? left : SECOND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the body dripped");
        }
        if (tooLong) {
            throw new HttpTimeoutException("request timed out");
        }
        left = left.minus(SECOND);
    }

    @Override
    public int available() {
        return 0;
    }
}
