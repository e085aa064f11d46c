package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.r2.R2Bucket;
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
 */
record Target(R2Bucket bucket, String key, R2MultipartOptions stored) {
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

    R2Object put(Body whole) {
        R2PutOptions options = R2PutOptions.builder()
                .httpMetadata(stored.httpMetadata())
                .customMetadata(stored.customMetadata())
                .storageClass(stored.storageClass())
                .customerKey(stored.customerKey())
                .build();
        return bucket.put(key, whole, options);
    }

    /** Whether ETags are made of the bytes alone; with a key of the caller's they are not. */
    boolean comparable() {
        return stored.customerKey().isEmpty();
    }

    /** Refuses an object that is not made of what was sent; an ETag of another {@code shape} says nothing. */
    R2Object checked(R2Object object, String shape, String ours) {
        if (comparable() && object.etag().matches(shape) && !object.etag().equals(ours)) {
            throw Transfers.differs(key, object.etag(), ours);
        }
        return object;
    }
}
