package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;

/**
 * An object that is uploaded in parts, which may go in parallel and in any order. All parts but the last have the same size,
 * 5 MiB to 4.995 GiB, and the last one has no more; there are at most 10,000. Nobody sees the object before it is
 * complete; an upload that is neither completed nor aborted is billed until R2 aborts it after 7 days.
 *
 * <p>R2's S3 API only. {@link io.github.flarebind.r2.transfer.R2Transfer} does all of it for a file or a stream.
 */
public interface R2MultipartUpload {
    /** The same upload, with futures. */
    AsyncR2MultipartUpload async();

    /** A view of this upload whose calls bear {@code options} over those of this view. */
    R2MultipartUpload with(CallOptions options);

    /** The key of the object to be. */
    String key();

    /** What names the upload, for {@link R2Bucket#resumeMultipartUpload}. */
    String uploadId();

    /**
     * Uploads a part; the same number again replaces it. A body that can be read again is sent again after a failure.
     *
     * @param partNumber its place, 1 to 10,000
     * @throws IllegalArgumentException when the number is out of range, or the part larger than 4.995 GiB
     * @throws io.github.flarebind.core.error.NotFoundException when the upload was completed or aborted
     */
    R2UploadedPart uploadPart(int partNumber, Body content);

    /**
     * Uploads a part that must come to {@code checksum}; see {@link #uploadPart(int, Body)}, which by itself checks bytes in memory.
     *
     * @throws io.github.flarebind.core.error.InvalidRequestException when it does not (10037)
     */
    R2UploadedPart uploadPart(int partNumber, Body content, R2Checksum checksum);

    /** Makes a part of a whole object, without its bytes passing through here. */
    R2UploadedPart uploadPartCopy(int partNumber, R2CopySource source);

    /** Makes a part of some of an object's bytes; the range has an offset and a length. */
    R2UploadedPart uploadPartCopy(int partNumber, R2CopySource source, R2Range range);

    /** The parts that were uploaded, by number. */
    List<R2PartInfo> listParts();

    /**
     * Joins the parts by number. When the answer is lost, the object's ETag tells whether it was done, where the parts' ETags are
     * MD5s. The object is asked for by a request of its own; where that fails, its size is -1 and its ETag all that is told.
     *
     * @throws IllegalArgumentException when {@code parts} is empty, or has a number twice, or parts that went through this object
     *     or its views are too small or of different sizes; nothing is sent
     * @throws io.github.flarebind.core.error.InvalidRequestException when a part is unknown (10025), too small (10011), or of
     *     another size than the others (10048)
     */
    R2Object complete(List<R2UploadedPart> parts);

    /** Gives the upload up and forgets its parts; one that has ended is no error. */
    void abort();
}
