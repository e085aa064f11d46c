package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.r2.R2GetResult;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.transfer.Wanted.Found;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads ranges of one object into their places, as long as it is the same; one that is cut short goes on where it was cut,
 * but a whole object begins anew, for which REST does.
 *
 * @param found the object as it was when the transfer began
 * @param repeats what does a request again
 * @param partial where the bytes go
 * @param whole whether the whole object is one range, so that none need be asked for
 */
record RangeReader(Found found, Repeats repeats, Partial partial, boolean whole) {
    /** Reads the {@code length} bytes at {@code offset}; returns how many they are. */
    long read(long offset, long length) {
        long read = 0;
        int cuts = 0;
        while (read < length) {
            try {
                read += once(offset + read, length - read);
            } catch (CutShortException e) {
                long kept = whole ? 0 : e.read();
                read += kept;
                cuts = kept > 0 ? 1 : cuts + 1; // what gets on is not given up
                requireFew(cuts, e);
                repeats.pause();
            }
        }
        return length;
    }

    private void requireFew(int cuts, CutShortException cause) {
        if (cuts == Repeats.TRIES) {
            throw new TransportException(
                    Transfers.DOWNLOAD,
                    Resource.of("key", found.object().key()),
                    "the answer was cut short " + cuts + " times",
                    cause);
        }
    }

    private long once(long offset, long length) throws CutShortException {
        try (R2GetResult result = repeats.of(() -> whole ? found.whole() : found.range(offset, length))
                .orElseThrow(this::changed)) {
            R2ObjectBody body = result.body().orElseThrow(this::changed);
            return copy(body, offset, length);
        }
    }

    private R2TransferException changed() {
        return Transfers.changed(Transfers.DOWNLOAD, found.object().key(), "the object", null);
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
