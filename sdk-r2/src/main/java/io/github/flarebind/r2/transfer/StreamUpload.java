package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.internal.Md5;
import io.github.flarebind.r2.internal.R2Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** Uploads a stream of unknown length; as many parts as are in flight are in memory, and no more. */
final class StreamUpload {
    private final Target target;
    private final TransferOptions options;
    private final InputStream in;
    private final int partSize;
    private final Meter meter;

    StreamUpload(Target target, TransferOptions options, InputStream in) {
        this.target = target;
        this.options = options;
        this.in = in;
        this.partSize = Math.toIntExact(Math.min(options.partSize().orElse(PartPlan.USUAL), Integer.MAX_VALUE - 8));
        this.meter = new Meter(options, OptionalLong.empty());
    }

    R2Object run() {
        byte[] first = next();
        return first.length < partSize ? whole(first) : inParts(first);
    }

    private R2Object whole(byte[] all) {
        R2Object object = target.checked(target.put(body(all)), "[0-9a-f]{32}", Md5.hex(all));
        meter.arrived(all.length);
        return object;
    }

    private static Body body(byte[] part) {
        return Body.stream(() -> new ByteArrayInputStream(part), part.length); // not copied
    }

    private R2Object inParts(byte[] first) {
        Sending sending = new Sending(target, target.begin(), Optional.empty(), List.of());
        try {
            Workers.each(
                    options.partsInFlight(),
                    new Parts(first),
                    part -> sending.send(part.number, body(part.bytes), Md5.hex(part.bytes)),
                    (part, sent) -> {
                        sending.arrived(sent);
                        meter.arrived(part.bytes.length);
                    });
            return sending.complete();
        } catch (InterruptedException e) {
            sending.abort(e);
            throw Transfers.cancelled(Transfers.UPLOAD, target.key(), e);
        } catch (RuntimeException e) {
            sending.abort(e);
            throw e;
        }
    }

    private byte[] next() {
        try {
            return in.readNBytes(partSize);
        } catch (IOException e) {
            throw new BodySourceException(
                    Transfers.UPLOAD, Resource.of("key", target.key()), "the stream failed: " + e.getMessage(), e);
        }
    }

    private record Part(int number, byte[] bytes) {}

    /** The parts as they are read; one that is not full is the last. */
    private final class Parts implements Iterator<Part> {
        private byte[] read;
        private int number = 1;
        private boolean ended;

        Parts(byte[] first) {
            this.read = first;
        }

        @Override
        public boolean hasNext() {
            if (read.length == 0 && !ended) {
                read = StreamUpload.this.next();
                ended = read.length < partSize;
            }
            return read.length > 0;
        }

        @Override
        public Part next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (number > R2Limits.MAX_PARTS) {
                throw new IllegalArgumentException("the stream has more than " + R2Limits.MAX_PARTS + " parts of "
                        + partSize + " bytes: set a larger partSize");
            }
            Part part = new Part(number++, read);
            read = new byte[0];
            return part;
        }
    }
}
