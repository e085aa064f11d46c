package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PresignOptions;
import io.github.flarebind.r2.R2PresignedUrl;
import io.github.flarebind.r2.R2Presigner;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.S3Credentials;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runtime checks signatures by itself: what it takes is rightly signed. */
@OnLocalRuntime
class LocalS3SignaturesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalRuntime.Resources resources;
    private final CloudflareClient client;

    LocalS3SignaturesTest(LocalRuntime runtime) {
        resources = runtime.resources();
        client = CloudflareClient.forWranglerDev(resources.origin());
    }

    @AfterEach
    void close() {
        client.close();
    }

    private R2Client r2(String secret) {
        return R2Client.of(client).s3(S3Credentials.of(resources.s3().accessKeyId(), secret));
    }

    private R2Client r2() {
        return r2(resources.s3().secretAccessKey());
    }

    private static HttpResponse<String> send(R2PresignedUrl url, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.uri())
                .method(
                        url.method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        url.headers().forEach((name, value) -> {
            if (!name.equals("content-length")) {
                request.header(name, value);
            }
        });
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\u00e9\u4e16%41+%2F", "a//b/", "a b/c?d#e"})
    void callsOnAnyKeyAreTaken(String key) {
        R2Bucket bucket = r2().bucket(resources.bucket());

        bucket.put(
                key,
                Body.of("hello"),
                R2PutOptions.builder().putCustomMetadata("spaced", " a  b ").build());

        assertThat(bucket.get(key).map(R2ObjectBody::text)).contains("hello");
        assertThat(bucket.list(R2ListOptions.builder().prefix(key).build()).objects())
                .extracting(R2Object::key)
                .containsExactly(key);
        bucket.delete(key);
        assertThat(bucket.head(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\u00e9\u4e16%41+%2F", "a//b/", "a b/c?d#e"})
    void urlsOfAnyKeyAreTaken(String key) throws Exception {
        R2Presigner presigner = r2().presigner(resources.bucket());

        assertThat(send(presigner.put(key, HOUR), "hello").statusCode()).isEqualTo(200);
        assertThat(send(presigner.get(key, HOUR), "").body()).isEqualTo("hello");
        assertThat(send(presigner.head(key, HOUR), "").statusCode()).isEqualTo(200);
        assertThat(send(presigner.delete(key, HOUR), "").statusCode()).isEqualTo(204);
    }

    @Test
    void whatAUrlPinsIsHeldTo() throws Exception {
        R2Presigner presigner = r2().presigner(resources.bucket());
        R2PresignedUrl url = presigner.put(
                "pinned",
                HOUR,
                R2PresignOptions.builder()
                        .contentType("text/html; charset=utf-8")
                        .contentLength(5)
                        .createOnly(true)
                        .build());

        assertThat(send(url, "too long").statusCode()).isEqualTo(403);
        assertThat(send(url, "hello").statusCode()).isEqualTo(200);
        assertThat(send(url, "hello").statusCode()).isEqualTo(412);
        r2().bucket(resources.bucket()).delete("pinned");
    }

    @Test
    void aUrlForAPartIsTaken() throws Exception {
        var upload = r2().bucket(resources.bucket()).createMultipartUpload("in parts");

        R2PresignedUrl url = r2().presigner(resources.bucket()).part(upload, 2, HOUR);

        assertThat(send(url, "part").headers().firstValue("etag")).isPresent();
        upload.abort();
    }

    @Test
    void anotherSecretIsRefused() {
        R2Bucket bucket = r2("wr0ng").bucket(resources.bucket());

        assertThatThrownBy(() -> bucket.put("k", "v"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Check the secret access key");
    }
}
