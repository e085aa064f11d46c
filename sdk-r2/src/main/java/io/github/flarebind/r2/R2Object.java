package io.github.flarebind.r2;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What R2 knows of an object. REST does not tell everything everywhere, as said below.
 *
 * @param key the key
 * @param version changes with every write; told by a put only
 * @param size the length in bytes; -1 where an answer does not tell it, as that of a get of {@code wrangler dev}
 * @param etag the ETag without its quotes: the MD5 in lower-case hex, unless it was uploaded in parts
 * @param uploaded when it was written; to the second from a get, and from a head over S3; the time of the answer, by this machine's
 *     clock, where a put does not tell, as over S3
 * @param httpMetadata the headers that it is served with; from a put, what was sent
 * @param customMetadata the writer's own names and values; over REST told by head and listings, over S3 by head, get and put
 * @param storageClass how it is kept; not told by a get over REST, nor by a put over S3 that did not say
 * @param checksums what R2 has reckoned of the bytes
 * @param range which bytes came, from a get that asked for some
 * @param customerKeyMd5 the MD5, in Base64, of the customer key that it is encrypted with
 */
public record R2Object(
        String key,
        Optional<String> version,
        long size,
        String etag,
        Instant uploaded,
        R2HttpMetadata httpMetadata,
        Map<String, String> customMetadata,
        Optional<R2StorageClass> storageClass,
        R2Checksums checksums,
        Optional<R2Range> range,
        Optional<String> customerKeyMd5) {
    /** Copies the metadata. */
    public R2Object {
        customMetadata = Map.copyOf(customMetadata);
    }

    /** Of the custom metadata only the names. */
    @Override
    public String toString() {
        return "R2Object[key=" + key + ", version=" + version + ", size=" + size + ", etag=" + etag + ", uploaded="
                + uploaded + ", httpMetadata=" + httpMetadata + ", customMetadata="
                + new TreeSet<>(customMetadata.keySet())
                + ", storageClass=" + storageClass + ", range=" + range + ']';
    }

    /** The ETag in quotes, as an HTTP header bears it. */
    public String httpEtag() {
        return '"' + etag + '"';
    }
}
