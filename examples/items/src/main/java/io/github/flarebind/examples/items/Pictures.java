package io.github.flarebind.examples.items;

import io.github.flarebind.core.Body;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PutOptions;
import java.util.Optional;

/** The items' pictures in R2, one each; their bytes pass through and are never held. */
final class Pictures {
    private final R2Bucket bucket;

    Pictures(R2Bucket bucket) {
        this.bucket = bucket;
    }

    R2Object store(long id, String contentType, Body picture) {
        R2HttpMetadata servedAs =
                R2HttpMetadata.builder().contentType(contentType).build();
        return bucket.put(
                key(id), picture, R2PutOptions.builder().httpMetadata(servedAs).build());
    }

    /** The picture of this item, to be closed. */
    Optional<R2ObjectBody> open(long id) {
        return bucket.get(key(id));
    }

    private static String key(long id) {
        return "items/" + id + "/picture";
    }
}
