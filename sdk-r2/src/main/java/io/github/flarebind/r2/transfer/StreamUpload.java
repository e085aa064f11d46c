package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.internal.R2Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Uploads a stream of unknown length; as many parts as are in flight are in memory, and no more. */
final class StreamUpload {
    private final Target target;
    private final InputStream in;
    private final int partSize;
    private final Meter meter;

    StreamUpload(Target target, InputStream in) {
        this.target = target;
        this.in = in;
        this.partSize =
                Math.toIntExact(Math.min(target.options().partSize().orElse(PartPlan.USUAL), Integer.MAX_VALUE - 8));
        this.meter = new Meter(target.options(), OptionalLong.empty());
    }

    R2Object run() {
        Parts parts = new Parts();
        return parts.hasNext() && parts.ended ? whole(parts.next()) : inParts(parts);
    }

    private R2Object whole(StreamPart all) {
        try (all) {
            R2Object object = target.put(all.body(), all.md5());
            meter.arrived(all.length());
            return object;
        }
    }

    private R2Object inParts(Parts parts) {
        Sending sending = new Sending(target, target.begin(), Optional.empty(), List.of());
        try {
            Workers.each(target.options().partsInFlight(), parts, part -> sent(sending, part));
            return sending.complete();
        } catch (InterruptedException e) {
            sending.abort(e);
            throw Transfers.cancelled(Transfers.UPLOAD, target.key(), e);
        } catch (RuntimeException | Error e) {
            sending.abort(e);
            throw e;
        }
    }

    private Runnable sent(Sending sending, StreamPart part) {
        try (part) {
            SentPart sent = sending.send(part.number(), part.body(), part.md5());
            return () -> {
                sending.arrived(sent);
                meter.arrived(part.length());
            };
        }
    }

    private int read(byte[] bytes) {
        try {
            return in.readNBytes(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new BodySourceException(
                    Transfers.UPLOAD, Resource.of("key", target.key()), "the stream failed: " + e.getMessage(), e);
        }
    }

    /** The parts as they are read; one that is not full is the last, and the first may be empty. */
    private final class Parts implements Iterator<StreamPart> {
        private @Nullable StreamPart ahead;
        private int number;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (ahead == null && !ended) {
                byte[] bytes = new byte[partSize];
                int length = read(bytes);
                ended = length < partSize;
                ahead = length > 0 || number == 0 ? new StreamPart(++number, bytes, length) : null;
            }
            return ahead != null;
        }

        @Override
        public StreamPart next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            if (number > R2Limits.MAX_PARTS) {
                throw new IllegalArgumentException("the stream has more than " + R2Limits.MAX_PARTS + " parts of "
                        + partSize + " bytes: set a larger partSize");
            }
            StreamPart part = ahead;
            ahead = null;
            return part;
        }
    }
}
