package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object on its way over S3.
 *
 * @param key its key
 * @param content its bytes, of known length
 * @param options what is stored beside them
 */
record S3Put(String key, Body content, R2PutOptions options) {
    static S3Put of(String key, Body value, R2PutOptions options, JsonCodec json) {
        requireNonNull(options, "options is null; put(key, value) needs none");
        Body content = requireNonNull(value, "value is null; delete(key) removes an object")
                .resolve(json);
        R2Rules.content(content);
        return new S3Put(key, content, options);
    }

    Map<String, String> headers() {
        Map<String, String> headers =
                new LinkedHashMap<>(S3Headers.stored(sent(), options.customMetadata(), options.storageClass()));
        options.checksum().ifPresent(checksum -> headers.putAll(S3Headers.of(checksum)));
        options.customerKey().ifPresent(own -> headers.putAll(own.headers()));
        return headers;
    }

    private R2HttpMetadata sent() {
        return SentMetadata.of(options.httpMetadata());
    }

    String contentType() {
        return sent().contentType().orElse(SentMetadata.OCTETS);
    }

    /** What is known when the answer {@code told} has come, which bears an ETag and no more. */
    R2Object stored(Headers told, Instant now) throws IOException {
        String etag = ObjectReader.etag(told);
        return new R2Object(
                key,
                Optional.empty(),
                content.length().orElseThrow(),
                etag,
                now,
                sent(),
                options.customMetadata(),
                options.storageClass(),
                checksums(etag),
                Optional.empty(),
                options.customerKey().map(R2CustomerKey::md5));
    }

    private R2Checksums checksums(String etag) {
        return new R2Checksums(
                options.customerKey().isPresent()
                        ? Optional.empty()
                        : R2Checksums.ofEtag(etag).md5(),
                given(R2Checksum.Algorithm.SHA1),
                given(R2Checksum.Algorithm.SHA256));
    }

    private Optional<String> given(R2Checksum.Algorithm algorithm) {
        return options.checksum()
                .filter(checksum -> checksum.algorithm() == algorithm)
                .map(R2Checksum::hex);
    }
}
