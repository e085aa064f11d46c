package io.github.flarebind.testing.engine;

import io.github.flarebind.r2.R2Checksum.Algorithm;
import io.github.flarebind.r2.R2HttpMetadata;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * An object.
 *
 * @param key its key
 * @param version changes with every write
 * @param content what it holds
 * @param etag the MD5 of the bytes in lower-case hex; of an upload in parts, that of the parts' MD5s and their number
 * @param uploaded when it was written, to the millisecond
 * @param attributes what is stored beside the bytes
 * @param checksums what was reckoned when it was put, in lower-case hex; none for an upload in parts
 */
public record R2Record(
        String key,
        String version,
        R2Content content,
        String etag,
        Instant uploaded,
        R2Attributes attributes,
        Map<Algorithm, String> checksums) {
    private static final int INVALID_REQUEST = 10029;
    private static final int ACCESS_DENIED = 10003;

    /** How many bytes it has. */
    public long size() {
        return content.length();
    }

    /** How many parts it was uploaded in, 1 for an object that was put. */
    public int parts() {
        return content.blobs().size();
    }

    /** Where the part of this number is, counted from 1 without gaps, if there is one. */
    public Optional<R2Span> part(int number) {
        return number > parts() ? Optional.empty() : Optional.of(content.piece(number - 1));
    }

    /** The headers that it is served with. */
    public R2HttpMetadata http() {
        return attributes.http();
    }

    /** How it is kept. */
    public String storageClass() {
        return attributes.storageClass().orElse(R2Engine.STANDARD);
    }

    Instant uploaded(boolean seconds) {
        return seconds ? uploaded.truncatedTo(ChronoUnit.SECONDS) : uploaded;
    }

    /** This object, if {@code customerKey} is the one it was stored with. */
    R2Record opened(Optional<String> customerKey) {
        Optional<String> own = attributes.customerKey();
        if (own.isPresent() && customerKey.isPresent() && !own.equals(customerKey)) {
            throw new ServiceException(ServiceException.Kind.FORBIDDEN, ACCESS_DENIED, "Access Denied");
        }
        if (!own.equals(customerKey)) {
            throw new ServiceException(ServiceException.Kind.INVALID, INVALID_REQUEST, misfit(own));
        }
        return this;
    }

    private static String misfit(Optional<String> own) {
        return own.isPresent()
                ? "The object was stored using a form of Server Side Encryption. The correct parameters must be"
                        + " provided to retrieve the object."
                : "The encryption parameters are not applicable to this object.";
    }
}
