package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.r2.R2GetResult;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.transfer.Wanted.Found;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads ranges of one object into their places, as long as it is the same; one that is cut short goes on where it was cut,
 * but a whole object begins anew, for which REST does.
 *
 * @param found the object as it was when the transfer began
 * @param time the clock of the waits between tries
 * @param partial where the bytes go
 * @param whole whether the whole object is one range, so that none need be asked for
 */
record RangeReader(Found found, Time time, Partial partial, boolean whole) {
    private static final int TRIES = 3;
    private static final Duration WAIT = Duration.ofMillis(500);

    /** Reads the {@code length} bytes at {@code offset}; returns how many they are. */
    long read(long offset, long length) {
        long read = 0;
        for (int tries = 1; read < length; tries++) {
            try {
                read += once(offset + read, length - read);
            } catch (CutShortException e) {
                read = whole ? 0 : read + e.read();
                if (tries == TRIES) {
                    throw new TransportException(
                            Transfers.DOWNLOAD,
                            found.object().key(),
                            "the answer was cut short " + TRIES + " times",
                            e);
                }
                pause();
            }
        }
        return length;
    }

    private void pause() {
        try {
            time.sleep(WAIT);
        } catch (InterruptedException e) {
            throw Transfers.cancelled(Transfers.DOWNLOAD, found.object().key(), e);
        }
    }

    private long once(long offset, long length) throws CutShortException {
        try (R2GetResult result = (whole ? found.whole() : found.range(offset, length)).orElseThrow(this::changed)) {
            R2ObjectBody body = result.body().orElseThrow(this::changed);
            return copy(body, offset, length);
        }
    }

    private R2TransferException changed() {
        return Transfers.changed(Transfers.DOWNLOAD, found.object().key(), "the object");
    }

    private long copy(R2ObjectBody body, long offset, long length) throws CutShortException {
        long read = 0;
        try (InputStream in = body.stream()) {
            byte[] chunk = new byte[64 * 1024];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (read + n > length) {
                    throw new IOException("more came than was asked for");
                }
                partial.write(chunk, n, offset + read);
                read += n;
            }
        } catch (IOException e) {
            throw new CutShortException(read, e);
        }
        if (read < length) {
            throw new CutShortException(read, new IOException(read + " bytes came of " + length));
        }
        return read;
    }
}

/** An answer that ended before its time. */
final class CutShortException extends Exception {
    private static final long serialVersionUID = 1;

    private final long read;

    CutShortException(long read, IOException cause) {
        super(cause);
        this.read = read;
    }

    long read() {
        return read;
    }
}
