package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

/**
 * A part of an object that was uploaded; keep it for {@link R2MultipartUpload#complete}.
 *
 * @param partNumber its place, 1 to 10,000; parts are joined in the order of their numbers
 * @param etag its ETag, without quotes
 */
public record R2UploadedPart(int partNumber, String etag) {
    /** Refuses a number that R2 refuses. */
    public R2UploadedPart {
        R2Rules.partNumber(partNumber);
        etag = Etag.plain(requireNonNull(etag, "etag is null"));
    }
}
