package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PutOptions;
import java.util.Optional;

/**
 * Where an upload goes.
 *
 * @param bucket the bucket
 * @param key the key of the object to be
 * @param stored what is stored beside it
 * @param options how it goes
 */
record Target(R2Bucket bucket, String key, R2MultipartOptions stored, TransferOptions options) {
    R2MultipartUpload begin() {
        return bucket.createMultipartUpload(key, stored);
    }

    R2MultipartUpload resume(String uploadId) {
        return stored.customerKey()
                .map(customerKey -> bucket.resumeMultipartUpload(key, uploadId, customerKey))
                .orElseGet(() -> bucket.resumeMultipartUpload(key, uploadId));
    }

    /** Forgets an earlier upload, where that can be done: R2 itself does after 7 days. */
    void forget(String uploadId) {
        try {
            resume(uploadId).abort();
        } catch (CloudflareException | UnsupportedOperationException e) {
            // what comes now does not depend on it
        }
    }

    /** What is stored beside the bytes, as a number that tells none of it; of a customer key nothing. */
    int storedHash() {
        return R2MultipartOptions.builder()
                .from(stored)
                .customerKey(Optional.empty())
                .build()
                .hashCode();
    }

    /** Stores what fits into one request and has this MD5, in hexadecimal. */
    R2Object put(Body whole, String md5) {
        R2PutOptions plain = R2PutOptions.builder()
                .httpMetadata(stored.httpMetadata())
                .customMetadata(stored.customMetadata())
                .storageClass(stored.storageClass())
                .customerKey(stored.customerKey())
                .build();
        return checked(repeats().of(() -> put(whole, plain, md5(md5))), "[0-9a-f]{32}", md5);
    }

    private R2Object put(Body whole, R2PutOptions plain, R2Checksum md5) {
        R2PutOptions checked = R2PutOptions.builder().from(plain).checksum(md5).build();
        try {
            return bucket.put(key, whole, checked);
        } catch (UnsupportedOperationException e) { // before anything was sent: REST takes no checksum
            return bucket.put(key, whole, plain);
        }
    }

    /** What R2 checks bytes by. */
    static R2Checksum md5(String hex) {
        return new R2Checksum(R2Checksum.Algorithm.MD5, hex);
    }

    Repeats repeats() {
        return new Repeats(options.time(), Transfers.UPLOAD, key);
    }

    /** Whether ETags are made of the bytes alone; with a key of the caller's they are not. */
    private boolean comparable() {
        return stored.customerKey().isEmpty();
    }

    /** The object that the key has, where it is made of what was sent by its ETag. */
    Optional<R2Object> found(String ours) {
        return comparable() ? bucket.head(key).filter(found -> found.etag().equals(ours)) : Optional.empty();
    }

    /** Refuses an object that is not made of what was sent; an ETag of another {@code shape} says nothing. */
    R2Object checked(R2Object object, String shape, String ours) {
        if (comparable() && object.etag().matches(shape) && !object.etag().equals(ours)) {
            throw Transfers.differs(key, object.etag(), ours);
        }
        return object;
    }
}
