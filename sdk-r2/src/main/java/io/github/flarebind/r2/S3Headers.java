package io.github.flarebind.r2;

import io.github.flarebind.core.transport.Headers;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What only S3 says in headers: custom metadata, storage classes, checksums. */
final class S3Headers {
    static final String STORAGE_CLASS = "x-amz-storage-class";
    private static final String META = "x-amz-meta-";
    private static final String CHECKSUM = "x-amz-checksum-";

    private S3Headers() {}

    /** What a write says of what is stored. */
    static Map<String, String> stored(
            R2HttpMetadata http, Map<String, String> custom, Optional<R2StorageClass> storageClass) {
        Map<String, String> headers = new LinkedHashMap<>(http.headers());
        R2Rules.customMetadata(custom).forEach((name, value) -> headers.put(META + name, MetadataWords.encode(value)));
        storageClass.ifPresent(kept -> headers.put(STORAGE_CLASS, kept.inS3()));
        return headers;
    }

    /** What the bytes must come to. */
    static Map<String, String> of(R2Checksum checksum) {
        String digest = Base64.getEncoder().encodeToString(checksum.bytes());
        return checksum.algorithm() == R2Checksum.Algorithm.MD5
                ? Map.of("Content-MD5", digest)
                : Map.of(CHECKSUM + checksum.algorithm().name().toLowerCase(Locale.ROOT), digest);
    }

    static Map<String, String> customMetadata(Headers told) {
        Map<String, String> metadata = new HashMap<>();
        told.asMap().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(META)) {
                metadata.put(lower.substring(META.length()), MetadataWords.decode(String.join(",", values)));
            }
        });
        return metadata;
    }

    static Optional<R2StorageClass> storageClass(Headers told) {
        return told.first(STORAGE_CLASS).map(R2StorageClass::ofS3);
    }

    /** The ETag of what is encrypted with a customer key is no MD5. */
    static R2Checksums checksums(Headers told, String etag) {
        boolean encrypted = R2CustomerKey.md5In(told).isPresent();
        return new R2Checksums(
                encrypted ? Optional.empty() : R2Checksums.ofEtag(etag).md5(),
                checksum(told, R2Checksum.Algorithm.SHA1),
                checksum(told, R2Checksum.Algorithm.SHA256));
    }

    private static Optional<String> checksum(Headers told, R2Checksum.Algorithm algorithm) {
        return told.first(CHECKSUM + algorithm.name().toLowerCase(Locale.ROOT))
                .flatMap(S3Headers::bytes)
                .filter(digest -> digest.length == algorithm.bytes())
                .map(HexFormat.of()::formatHex);
    }

    /** Those of an object in parts have their number behind, and are no checksums of its bytes. */
    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
