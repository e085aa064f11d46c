package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.internal.Endpoint;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.Sha256;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R2's S3 API of one account and jurisdiction.
 *
 * @param base where it is
 * @param keys what requests are signed with
 * @param time the clock of signatures
 */
record S3Endpoint(URI base, S3Keys keys, Time time) implements Endpoint {
    /** What is signed besides the headers of S3's own; the rest may be changed by what stands between. */
    private static final Set<String> SIGNED = Set.of("content-md5", "content-type");

    @Override
    public URI uri(String pathAndQuery) {
        return URI.create(base.toString().replaceAll("/+$", "") + pathAndQuery);
    }

    @Override
    public void ready(Deadline deadline) {
        keys.ready(deadline);
    }

    @Override
    public TransportRequest authorize(TransportRequest request) {
        S3Credentials credentials = keys.current();
        SigningScope scope = SigningScope.r2(time.now());
        String payload = payload(request);
        TransportRequest dated = request.with(dated(scope, payload, credentials));
        URI uri = request.uri();
        CanonicalRequest canonical = new CanonicalRequest(
                request.method(), uri.getRawPath(), query(uri), signed(dated.headers(), uri), payload);
        return TransportRequest.builder()
                .from(dated.with(Headers.of("Authorization", SigV4.authorization(canonical, scope, credentials))))
                .http11(true)
                .build();
    }

    /** A customer's own key, of the object or of what it is copied from. */
    @Override
    public boolean secret(String header) {
        return header.toLowerCase(Locale.ROOT).endsWith("-customer-key");
    }

    private static Headers dated(SigningScope scope, String payload, S3Credentials credentials) {
        Headers dated = Headers.of("x-amz-date", scope.amzDate()).with("x-amz-content-sha256", payload);
        return credentials
                .sessionToken()
                .map(token -> dated.with("x-amz-security-token", token))
                .orElse(dated);
    }

    private static Headers signed(Headers sent, URI uri) {
        Map<String, List<String>> signed = new HashMap<>();
        sent.asMap().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-amz-") || SIGNED.contains(lower)) {
                signed.put(lower, values);
            }
        });
        return Headers.of(signed).with("host", host(uri));
    }

    /** The host as HTTP clients send it: a port that goes without saying is not said. */
    static String host(URI uri) {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        boolean said = uri.getPort() >= 0 && uri.getPort() != usual;
        return said ? uri.getHost() + ':' + uri.getPort() : uri.getHost();
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : uri.getRawQuery();
    }

    /** TLS guards the body already; in the clear, one in memory costs little to hash, and a file would be read twice. */
    private static String payload(TransportRequest request) {
        if ("https".equals(request.uri().getScheme())) {
            return CanonicalRequest.UNSIGNED_PAYLOAD;
        }
        return request.body().map(S3Endpoint::payload).orElseGet(() -> Sha256.hex(""));
    }

    private static String payload(Body body) {
        if (!body.inMemory() || !body.replayable()) {
            return CanonicalRequest.UNSIGNED_PAYLOAD;
        }
        try (InputStream content = body.open()) {
            return Sha256.hex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no such failures
        }
    }

    @Override
    public Optional<List<ApiError>> errors(byte[] body) {
        return S3Errors.read(body);
    }
}
