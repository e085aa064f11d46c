package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2UploadedPart;
import io.github.flarebind.r2.internal.R2Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** Uploads a stream of unknown length; as many parts as are in flight are in memory, and no more. */
final class StreamUpload {
    private final R2Bucket bucket;
    private final TransferOptions options;
    private final InputStream in;
    private final String key;
    private final R2MultipartOptions stored;
    private final int partSize;
    private final Meter meter;

    StreamUpload(R2Bucket bucket, TransferOptions options, InputStream in, String key, R2MultipartOptions stored) {
        this.bucket = bucket;
        this.options = options;
        this.in = in;
        this.key = key;
        this.stored = stored;
        this.partSize = Math.toIntExact(Math.min(options.partSize().orElse(PartPlan.USUAL), Integer.MAX_VALUE - 8));
        this.meter = new Meter(options, OptionalLong.empty());
    }

    R2Object run() {
        byte[] first = next();
        return first.length < partSize ? whole(first) : inParts(first);
    }

    private R2Object whole(byte[] all) {
        R2Object object = bucket.put(key, body(all), Stored.whole(stored));
        meter.arrived(all.length);
        return object;
    }

    private static Body body(byte[] part) {
        return Body.stream(() -> new ByteArrayInputStream(part), part.length); // not copied
    }

    private R2Object inParts(byte[] first) {
        Sending sending = new Sending(bucket.createMultipartUpload(key, stored), Optional.empty());
        try {
            Workers.each(options.partsInFlight(), new Parts(first), part -> sent(sending, part), (part, sent) -> {
                sending.arrived(sent);
                meter.arrived(part.bytes.length);
            });
            return sending.complete(Stored.comparable(stored));
        } catch (InterruptedException e) {
            sending.abort(e);
            throw Transfers.cancelled(Transfers.UPLOAD, key, e);
        } catch (RuntimeException e) {
            sending.abort(e);
            throw e;
        }
    }

    private static SentPart sent(Sending sending, Part part) {
        R2UploadedPart uploaded = sending.upload().uploadPart(part.number, body(part.bytes));
        MessageDigest digest = Md5.begin();
        digest.update(part.bytes);
        return new SentPart(uploaded, Md5.hex(digest));
    }

    private byte[] next() {
        try {
            return in.readNBytes(partSize);
        } catch (IOException e) {
            throw new BodySourceException(
                    Transfers.UPLOAD, Resource.of("key", key), "the stream failed: " + e.getMessage(), e);
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
