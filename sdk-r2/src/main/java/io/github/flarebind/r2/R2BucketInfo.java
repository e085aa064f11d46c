package io.github.flarebind.r2;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A bucket of the account. A listing tells little more than the name, and {@code wrangler dev} nothing else.
 *
 * @param name its name, unique in the account and jurisdiction
 * @param createdAt when it was made
 * @param location where it stands, lower-case, such as {@code weur}; see {@link io.github.flarebind.core.LocationHint#code()}
 * @param storageClass the class of objects that are put without one
 * @param jurisdiction the region of law that it stays in, such as {@code eu}, or {@code default}
 */
public record R2BucketInfo(
        String name,
        Optional<Instant> createdAt,
        Optional<String> location,
        Optional<R2StorageClass> storageClass,
        Optional<String> jurisdiction) {
    /** Cloudflare tells locations in either case. */
    public R2BucketInfo {
        location = location.map(told -> told.toLowerCase(Locale.ROOT));
    }
}
