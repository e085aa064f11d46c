package io.github.flarebind.r2;

import io.github.flarebind.core.internal.ApiPath;

/** Paths of R2's S3 API, path style, encoded. */
final class S3Path {
    private S3Path() {}

    /** The bucket's own. */
    static String of(String bucket) {
        return '/' + ApiPath.encode(bucket);
    }

    /** An object's; its slashes stand as they are. */
    static String of(String bucket, String key) {
        return of(bucket) + '/' + ApiPath.encode(key).replace("%2F", "/");
    }
}
