package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2Access;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2Grant;
import io.github.flarebind.r2.R2Presigner;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.Overheard;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secret keys, session tokens and signatures appear in nothing that the SDK says, though the far end repeats them all. */
class S3SecretsTest {
    private static final String SECRET = "m4rk3r-secret";
    private static final String SESSION = "m4rk3r-session";
    private static final String TOKEN = "m4rk3r-token";
    private static final byte[] KEY = "m4rk3r-customer-key-of-32-bytes!".getBytes(StandardCharsets.UTF_8);
    private static final R2CustomerKey CUSTOMER_KEY = R2CustomerKey.of(KEY);
    private static final R2PutOptions SEALED =
            R2PutOptions.builder().customerKey(CUSTOMER_KEY).build();
    private static final R2Grant GRANT = R2Grant.builder()
            .bucket("media")
            .access(R2Access.OBJECT_READ_WRITE)
            .ttl(Duration.ofHours(1))
            .build();
    private static final List<Consumer<R2Bucket>> CALLS = List.of(
            bucket -> bucket.get("k"),
            bucket -> bucket.head("k"),
            bucket -> bucket.put("k", Body.of("v")),
            bucket -> bucket.list(),
            bucket -> bucket.delete("k"),
            bucket -> bucket.createMultipartUpload("k"),
            bucket -> bucket.head("k", CUSTOMER_KEY),
            bucket -> bucket.put("k", Body.of("v"), SEALED));

    private final List<String> signatures = new CopyOnWriteArrayList<>();

    /** Repeats all that it was sent. */
    private TransportResponse echo(TransportRequest request, int status, String shape) {
        Optional<String> signature = request.headers()
                .first("Authorization")
                .filter(value -> value.contains("Signature="))
                .map(value -> value.replaceFirst(".*Signature=", ""));
        signature.ifPresent(signatures::add);
        String sent = signature.orElse("")
                + ' '
                + request.uri()
                + ' '
                + request.headers().asMap();
        byte[] body = shape.replace("*", sent).getBytes(StandardCharsets.UTF_8);
        return TransportResponse.of(status, Headers.of("Content-Type", "text/plain"), body);
    }

    private TransportResponse answer(TransportRequest request, int status, String shape) {
        String path = request.uri().getPath();
        if (path.endsWith("/verify")) {
            return json("{\"success\":true,\"result\":{\"id\":\"1d\"}}");
        }
        boolean keys = path.endsWith("/temp-access-credentials");
        return keys && status != 418
                ? json("{\"success\":true,\"result\":{\"accessKeyId\":\"AKID\",\"secretAccessKey\":\"" + SECRET
                        + "\",\"sessionToken\":\"" + SESSION + "\"}}")
                : echo(request, status, shape);
    }

    private static TransportResponse json(String text) {
        return TransportResponse.of(200, Headers.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "403, <Error><Code>SignatureDoesNotMatch</Code><Message>no: *</Message></Error>",
        "403, <Error><Code>Unknown</Code><Message>no: *</Message></Error>",
        "502, Bad gateway: *",
        "418, *",
        "200, no XML: *",
        "404, '{\"errors\":[{\"code\":1,\"message\":\"*\"}]}'"
    })
    void noFailureTellsThem(int status, String shape) {
        ManualTime time = ManualTime.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
        try (Overheard all = new Overheard("");
                CloudflareClient client = CloudflareClient.builder()
                        .apiToken(TOKEN)
                        .accountId("acc")
                        .s3Endpoint(URI.create("https://s3.example.com"))
                        .transport(request -> answer(request, status, shape))
                        .time(time)
                        .listener(all)
                        .build()) {
            S3Credentials given = new S3Credentials("AKID", SECRET, Optional.of(SESSION));
            R2Client r2 = R2Client.of(client);
            all.say(given);
            for (R2Client view : List.of(r2.s3(given), r2.s3(GRANT), r2.s3())) {
                CALLS.forEach(call -> fail(call, view, all));
                present(view.presigner("media"), all);
            }
            assertThat(all.told()).hasSizeGreaterThan(20).noneMatch(line -> line.contains("m4rk3r"));
            assertThat(all.told())
                    .noneMatch(line -> line.contains(Base64.getEncoder().encodeToString(KEY)));
            assertThat(signatures).hasSizeGreaterThan(5);
            assertThat(all.told()).noneMatch(line -> signatures.stream().anyMatch(line::contains));
        }
    }

    private static void fail(Consumer<R2Bucket> call, R2Client view, Overheard all) {
        R2Bucket bucket =
                view.bucket("media").with(CallOptions.builder().attempts(2).build());
        all.say(view);
        all.say(bucket);
        Optional.ofNullable(catchThrowable(() -> call.accept(bucket))).ifPresent(all::say);
    }

    private static void present(R2Presigner presigner, Overheard all) {
        all.say(presigner);
        Throwable failure = catchThrowable(() -> all.say(presigner.get("k", Duration.ofMinutes(1))));
        Optional.ofNullable(failure).ifPresent(all::say);
    }
}
