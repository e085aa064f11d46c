package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An R2 bucket as a Worker's {@code env.BUCKET}: objects by key, strongly consistent.
 *
 * <p>It is reached over Cloudflare's REST API, or over R2's S3 API when it comes from {@link R2Client#s3()}. What the wire at
 * hand cannot do is an {@link UnsupportedOperationException} that names the way out, before anything is sent.
 *
 * <p>A key is 1 to 1024 bytes of UTF-8 and neither {@code .} nor {@code ..}; other keys are an {@link
 * IllegalArgumentException} before anything is sent. A missing bucket is a {@link
 * io.github.flarebind.core.error.NotFoundException}.
 */
public interface R2Bucket {
    /** The same bucket, with futures. */
    AsyncR2Bucket async();

    /** A view of this bucket whose calls bear {@code options} over those of this view. */
    R2Bucket with(CallOptions options);

    /**
     * What is known of the object, without its bytes; empty when it is absent. Over REST a listing of one key. Over S3 it is
     * empty for a missing bucket too: its answer does not tell the two apart.
     */
    Optional<R2Object> head(String key);

    /** What is known of an object that was stored with {@code customerKey}. S3 only. */
    Optional<R2Object> head(String key, R2CustomerKey customerKey);

    /**
     * The object; empty when it is absent. Its bytes are still on the way and hold a connection until they are read or
     * the body is closed: use try-with-resources.
     */
    Optional<R2ObjectBody> get(String key);

    /**
     * The object, or some of its bytes, as {@link #get(String)}. Ranges and customer keys go over S3 only.
     *
     * @throws io.github.flarebind.core.error.InvalidRequestException when the range begins behind the end (10039)
     */
    Optional<R2ObjectBody> get(String key, R2GetOptions options);

    /**
     * The object, with its bytes where {@code conditions} hold; empty when it is absent. Where they do not hold, what is told of
     * the object comes by a request of its own, and a write may fall between. Over REST, {@code etagDoesNotMatch} and {@code
     * uploadedAfter} only.
     */
    Optional<R2GetResult> get(String key, R2Conditions conditions, R2GetOptions options);

    /** Stores text in place of whatever the key had, metadata included. */
    R2Object put(String key, String value);

    /** Stores what {@code value} holds in place of whatever the key had, metadata included. */
    R2Object put(String key, Body value);

    /**
     * Stores at most 4.995 GiB, over REST 300 MB, with metadata, in place of whatever the key had.
     *
     * @throws UnsupportedOperationException over REST when there is more of it, custom metadata, a checksum or a customer key
     * @throws io.github.flarebind.core.error.InvalidRequestException when the bytes do not come to the checksum (10037)
     */
    R2Object put(String key, Body value, R2PutOptions options);

    /**
     * Stores as {@link #put(String, Body, R2PutOptions)} where {@code conditions} hold; else it is empty, and nothing is
     * stored. It is never sent twice: a lost answer is an {@link io.github.flarebind.core.error.OutcomeUnknownException}. S3 only.
     */
    Optional<R2Object> put(String key, Body value, R2Conditions conditions, R2PutOptions options);

    /** Deletes the object; an absent one is no error. */
    void delete(String key);

    /**
     * Deletes any number of objects, 1000 to a request over S3, one over REST; a few requests at a time, and {@code keys} is
     * read no faster. An absent one counts as done.
     *
     * @return how many were deleted, and why each other was not
     */
    BulkResult<String> deleteAll(Iterable<String> keys);

    /** Copies an object within this bucket, metadata included; its bytes do not pass through here. S3 only. */
    R2Copied copy(String from, String to);

    /**
     * Copies an object of at most 4.995 GiB to {@code key}. S3 only.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when the source is absent
     */
    R2Copied copy(R2CopySource source, String key, R2CopyOptions options);

    /** Copies where {@code conditions} hold of the source; else it is empty, and nothing is copied. S3 only. */
    Optional<R2Copied> copy(R2CopySource source, String key, R2Conditions conditions, R2CopyOptions options);

    /** The first page of all objects, in the order of their keys' UTF-8 bytes. */
    R2Listing list();

    /**
     * One page of objects, in the order of their keys' UTF-8 bytes.
     *
     * @throws UnsupportedOperationException over REST when the delimiter has several characters: REST takes one
     */
    R2Listing list(R2ListOptions options);

    /** Begins to upload an object in parts. S3 only. */
    R2MultipartUpload createMultipartUpload(String key);

    /** Begins to upload an object in parts, with metadata. S3 only. */
    R2MultipartUpload createMultipartUpload(String key, R2MultipartOptions options);

    /** An upload that was begun before; nothing is sent, so that it need not be there. S3 only. */
    R2MultipartUpload resumeMultipartUpload(String key, String uploadId);

    /** An upload that was begun before with a customer key; nothing is sent. S3 only. */
    R2MultipartUpload resumeMultipartUpload(String key, String uploadId, R2CustomerKey customerKey);

    /** One page of the uploads that were neither completed nor aborted, by key. S3 only. */
    Page<R2UploadInfo> listMultipartUploads(R2UploadListOptions options);

    /** All objects, fetched page by page as the stream is read. */
    Stream<R2Object> listAll();

    /** All objects that {@code options} select, fetched page by page as the stream is read; no delimited prefixes. */
    Stream<R2Object> listAll(R2ListOptions options);
}
