package io.github.flarebind.r2.internal.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.S3Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request of any shape that S3 knows, the same for the same seed. */
final class RandomRequest {
    private static final String RESERVED = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\u00e9\u4e16A0z";
    private static final List<String> METHODS = List.of("GET", "PUT", "HEAD", "DELETE", "POST");
    private static final List<String> HOSTS =
            List.of("acc.r2.cloudflarestorage.com", "acc.eu.r2.cloudflarestorage.com");
    private static final int WEEK_SECONDS = 604_800;

    final String method;
    final String path;
    final List<Map.Entry<String, String>> query = new ArrayList<>();
    final Map<String, List<String>> headers = new TreeMap<>();
    final String host;
    final int port;
    private final S3Credentials credentials;
    private final Instant time;
    private final Duration expiry;

    RandomRequest(long seed) {
        Random random = new Random(seed);
        method = pick(random, METHODS);
        path = "/media/" + ApiPath.encode(text(random, 1, 40)).replace("%2F", "/");
        for (int i = random.nextInt(5); i > 0; i--) {
            query.add(Map.entry("p" + random.nextInt(3) + text(random, 0, 2), text(random, 0, 8)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.put("X-Amz-Meta-" + "aBc_-".charAt(random.nextInt(5)) + i, values(random));
        }
        host = pick(random, HOSTS);
        port = random.nextBoolean() ? 443 : random.nextInt(1024, 65536);
        Optional<String> token = random.nextBoolean() ? Optional.of("tok/en+" + random.nextLong()) : Optional.empty();
        credentials = new S3Credentials("key" + random.nextInt(), "secret/+" + random.nextLong(), token);
        time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(100_000_000));
        expiry = Duration.ofSeconds(random.nextInt(1, WEEK_SECONDS + 1));
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String text(Random random, int least, int most) {
        return random.ints(random.nextInt(least, most + 1), 0, RESERVED.length())
                .mapToObj(i -> RESERVED.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static List<String> values(Random random) {
        return random.ints(random.nextInt(1, 3), 0, 4)
                .mapToObj(spaces -> " ".repeat(spaces) + "a" + " ".repeat(spaces) + "\tb;=,c" + " ".repeat(spaces))
                .toList();
    }

    S3Credentials credentials() {
        return credentials;
    }

    SigningScope scope() {
        return SigningScope.r2(time);
    }

    Duration expiry() {
        return expiry;
    }

    /** The request with all headers that the header form signs. */
    CanonicalRequest signedRequest() {
        Headers all = unsigned()
                .with("x-amz-date", scope().amzDate())
                .with("x-amz-content-sha256", CanonicalRequest.UNSIGNED_PAYLOAD);
        Headers withToken = credentials
                .sessionToken()
                .map(token -> all.with("x-amz-security-token", token))
                .orElse(all);
        return canonical(withToken);
    }

    CanonicalRequest presignedRequest() {
        return canonical(unsigned());
    }

    private Headers unsigned() {
        return Headers.of(headers).with("host", port == 443 ? host : host + ":" + port);
    }

    private CanonicalRequest canonical(Headers signed) {
        String sent = query.stream()
                .map(pair -> ApiPath.encode(pair.getKey())
                        + (pair.getValue().isEmpty() ? "" : "=")
                        + ApiPath.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
        return new CanonicalRequest(method, path, sent, signed, CanonicalRequest.UNSIGNED_PAYLOAD);
    }
}
