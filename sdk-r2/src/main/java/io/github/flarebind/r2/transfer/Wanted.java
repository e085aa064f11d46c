package io.github.flarebind.r2.transfer;

import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2GetOptions;
import io.github.flarebind.r2.R2GetResult;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2Range;
import java.util.Optional;

/**
 * An object that is to be downloaded.
 *
 * @param bucket where it is
 * @param key its key
 * @param customerKey what it was stored with
 */
record Wanted(R2Bucket bucket, String key, Optional<R2CustomerKey> customerKey) {
    /** The object as it is now. */
    Optional<Found> found() {
        return customerKey
                .map(given -> bucket.head(key, given))
                .orElseGet(() -> bucket.head(key))
                .map(object -> new Found(this, object));
    }

    /**
     * An object that is downloaded as it was when it was found.
     *
     * @param wanted what was asked for
     * @param object what R2 told of it
     */
    record Found(Wanted wanted, R2Object object) {
        /** The {@code length} bytes at {@code offset}; without a body when the object is another one by now. */
        Optional<R2GetResult> range(long offset, long length) {
            R2GetOptions options = R2GetOptions.builder()
                    .range(R2Range.of(offset, length))
                    .customerKey(wanted.customerKey)
                    .build();
            return wanted.bucket.get(wanted.key, R2Conditions.unchanged(object.etag()), options);
        }

        /** All of it by one request, which any wire can make. */
        Optional<R2GetResult> whole() {
            R2GetOptions options =
                    R2GetOptions.builder().customerKey(wanted.customerKey).build();
            return wanted.bucket.get(wanted.key, options).map(this::same);
        }

        private R2GetResult same(R2ObjectBody body) {
            if (body.object().etag().equals(object.etag())) {
                return new R2GetResult(body.object(), Optional.of(body));
            }
            body.close();
            return new R2GetResult(body.object(), Optional.empty());
        }
    }
}
