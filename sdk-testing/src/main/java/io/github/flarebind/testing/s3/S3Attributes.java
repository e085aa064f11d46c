package io.github.flarebind.testing.s3;

import static io.github.flarebind.testing.s3.S3Operation.METADATA;
import static io.github.flarebind.testing.s3.S3Operation.STORAGE_CLASS;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.R2Checksum.Algorithm;
import io.github.flarebind.testing.engine.R2Attributes;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.rest.R2Headers;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is stored beside an object, in S3's headers. */
final class S3Attributes {
    private static final String STANDARD = "Standard";
    private static final String INFREQUENT = "InfrequentAccess";

    private S3Attributes() {}

    static R2Attributes of(S3Call call) {
        return new R2Attributes(
                R2Headers.metadata(call.headers()),
                custom(call.headers()),
                storageClass(call),
                S3CustomerKey.of(call, ""));
    }

    static Map<String, String> custom(Headers headers) {
        Map<String, String> custom = new TreeMap<>();
        headers.asMap().forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(METADATA)) {
                custom.put(name.substring(METADATA.length()), EncodedWords.decode(String.join(",", values)));
            }
        });
        return custom;
    }

    static Optional<String> storageClass(S3Call call) {
        return call.header(STORAGE_CLASS).map(name -> switch (name) {
            case "STANDARD" -> STANDARD;
            case "STANDARD_IA" -> INFREQUENT;
            default -> throw new S3Refusal(400, "InvalidStorageClass", "The storage class specified is not valid.");
        });
    }

    static String storageClass(R2Record found) {
        return named(found.storageClass());
    }

    static String named(String storageClass) {
        return storageClass.equals(STANDARD) ? "STANDARD" : "STANDARD_IA";
    }

    /** The headers that tell of {@code found}, but for its length. */
    static Headers told(S3Call call, R2Record found) {
        Headers headers = R2Headers.of(found)
                .with("Accept-Ranges", "bytes")
                .with(STORAGE_CLASS, storageClass(found))
                .with(S3CustomerKey.told(found.attributes()));
        for (Map.Entry<String, String> entry : found.attributes().custom().entrySet()) {
            headers = headers.with(METADATA + entry.getKey(), EncodedWords.encode(entry.getValue()));
        }
        boolean asked = call.header("x-amz-checksum-mode").isPresent();
        return asked ? headers.with(checksums(found)) : headers;
    }

    private static Headers checksums(R2Record found) {
        Headers headers = Headers.empty();
        for (Map.Entry<Algorithm, String> sum : found.checksums().entrySet()) {
            if (sum.getKey() != Algorithm.MD5) {
                byte[] digest = HexFormat.of().parseHex(sum.getValue());
                headers = headers.with(
                        S3Checksums.header(sum.getKey()), Base64.getEncoder().encodeToString(digest));
            }
        }
        return headers;
    }
}
