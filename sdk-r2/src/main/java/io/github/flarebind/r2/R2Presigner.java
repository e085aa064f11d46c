package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes URLs of one bucket's objects that need no credentials, for browsers and other programs. It sends nothing, but for keys
 * that have to be asked for.
 *
 * <p>Expiries are 1 second to 7 days, in whole seconds. A URL that is signed with temporary credentials ends with them at
 * the latest; {@link R2PresignedUrl#expiresAt()} tells.
 */
public final class R2Presigner {
    private final ClientRuntime runtime;
    private final S3Endpoint endpoint;
    private final String bucket;

    R2Presigner(ClientRuntime runtime, S3Endpoint endpoint, String bucket) {
        this.runtime = runtime;
        this.endpoint = endpoint;
        this.bucket = bucket;
    }

    /** A URL to read the object, or ranges of it. */
    public R2PresignedUrl get(String key, Duration expiry) {
        return url("GET", object(key), Map.of(), expiry);
    }

    /** A URL to ask for the object's metadata. */
    public R2PresignedUrl head(String key, Duration expiry) {
        return url("HEAD", object(key), Map.of(), expiry);
    }

    /** A URL to delete the object. */
    public R2PresignedUrl delete(String key, Duration expiry) {
        return url("DELETE", object(key), Map.of(), expiry);
    }

    /** A URL to store the object, of any type and of any length to 5 GiB - 5 MiB; see the other one. */
    public R2PresignedUrl put(String key, Duration expiry) {
        return put(key, expiry, R2PresignOptions.builder().build());
    }

    /**
     * A URL to store the object as the options say.
     *
     * @throws IllegalArgumentException when the expiry or the key is out of bounds
     */
    public R2PresignedUrl put(String key, Duration expiry, R2PresignOptions options) {
        requireNonNull(options, "options is null; put(key, expiry) needs none");
        Map<String, String> headers = new TreeMap<>();
        options.contentType().ifPresent(type -> headers.put("content-type", type));
        options.contentLength().ifPresent(length -> headers.put("content-length", Long.toString(length)));
        if (options.createOnly()) {
            headers.put("if-none-match", "*");
        }
        return url("PUT", object(key), headers, expiry);
    }

    /** A URL to send a part of a multipart upload, with a number of 1 to 10,000; see the other one. */
    public R2PresignedUrl part(R2MultipartUpload upload, int partNumber, Duration expiry) {
        requireNonNull(upload, "upload is null");
        return part(upload.key(), upload.uploadId(), partNumber, expiry);
    }

    /** A URL to send a part of a multipart upload. The answer's {@code ETag} is what completing the upload asks for. */
    public R2PresignedUrl part(String key, String uploadId, int partNumber, Duration expiry) {
        R2Rules.partNumber(partNumber);
        requireNonNull(uploadId, "uploadId is null");
        String query = "?partNumber=" + partNumber + "&uploadId=" + ApiPath.encode(uploadId);
        return url("PUT", object(key) + query, Map.of(), expiry);
    }

    private String object(String key) {
        return S3Path.of(bucket, R2Rules.s3Key(key));
    }

    private R2PresignedUrl url(String method, String pathAndQuery, Map<String, String> headers, Duration expiry) {
        S3Rules.week("expiry", requireNonNull(expiry, "expiry is null"));
        endpoint.ready(runtime.deadline(CallOptions.defaults()));
        Instant now = runtime.time().now().truncatedTo(ChronoUnit.SECONDS);
        URI bare = endpoint.uri(pathAndQuery);
        String query = SigV4.presigned(
                canonical(method, bare, headers),
                SigningScope.r2(now),
                expiry,
                endpoint.keys().current());
        URI uri = URI.create(bare.toString().replaceFirst("\\?.*", "") + '?' + query);
        return new R2PresignedUrl(
                method, uri, headers, earlier(now.plus(expiry), endpoint.keys().until()));
    }

    private static CanonicalRequest canonical(String method, URI uri, Map<String, String> headers) {
        Headers signed = Headers.of("host", S3Endpoint.host(uri));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            signed = signed.with(header.getKey(), header.getValue());
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new CanonicalRequest(method, uri.getRawPath(), query, signed, CanonicalRequest.UNSIGNED_PAYLOAD);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public String toString() {
        return "R2Presigner of bucket " + bucket;
    }
}
