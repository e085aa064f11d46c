package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An R2 bucket as a Worker's {@code env.BUCKET}: objects by key, strongly consistent.
 *
 * <p>A key is 1 to 1024 bytes of UTF-8 and neither {@code .} nor {@code ..}; other keys are an {@link
 * IllegalArgumentException} before anything is sent. What Cloudflare's REST API cannot do is an {@link
 * UnsupportedOperationException}, as early: custom metadata, more than 300 MB, a delimiter of several characters. Only
 * R2's S3 API can, which this version does not speak. A missing bucket is a {@link
 * io.github.flarebind.core.error.NotFoundException}.
 */
public interface R2Bucket {
    /** The same bucket, with futures. */
    AsyncR2Bucket async();

    /** A view of this bucket whose calls bear {@code options} over those of this view. */
    R2Bucket with(CallOptions options);

    /** What is known of the object, without its bytes; empty when it is absent. Over REST a listing of one key. */
    Optional<R2Object> head(String key);

    /**
     * The object; empty when it is absent. Its bytes are still on the way and hold a connection until they are read or
     * the body is closed: use try-with-resources.
     */
    Optional<R2ObjectBody> get(String key);

    /** Stores text in place of whatever the key had, metadata included. */
    R2Object put(String key, String value);

    /** Stores at most 300 MB in place of whatever the key had, metadata included. */
    R2Object put(String key, Body value);

    /**
     * Stores at most 300 MB, with metadata, in place of whatever the key had.
     *
     * @throws UnsupportedOperationException when there is more of it, or custom metadata: REST can store neither
     */
    R2Object put(String key, Body value, R2PutOptions options);

    /** Deletes the object; an absent one is no error. */
    void delete(String key);

    /** The first page of all objects, in the order of their keys' UTF-8 bytes. */
    R2Listing list();

    /**
     * One page of objects, in the order of their keys' UTF-8 bytes.
     *
     * @throws UnsupportedOperationException when the delimiter has several characters: REST takes one
     */
    R2Listing list(R2ListOptions options);

    /** All objects, fetched page by page as the stream is read. */
    Stream<R2Object> listAll();

    /** All objects that {@code options} select, fetched page by page as the stream is read; no delimited prefixes. */
    Stream<R2Object> listAll(R2ListOptions options);
}
