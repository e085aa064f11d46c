package io.github.flarebind.clients;

import static io.github.flarebind.clients.AwsGround.BUCKET;
import static io.github.flarebind.clients.AwsGround.PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;

/** Uploads in parts, and signed addresses, by the AWS SDK for Java. */
@ExtendWith(CountedSteps.class)
class AwsUploadsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AwsGround ground = new AwsGround();
    private final byte[] content = AwsGround.bytes(2 * PART + 100);

    @AfterEach
    void close() {
        ground.close();
    }

    private String begun() {
        return ground.s3
                .createMultipartUpload(request -> request.bucket(BUCKET).key("k"))
                .uploadId();
    }

    private List<CompletedPart> uploaded(String upload) {
        List<CompletedPart> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i + 1;
            byte[] bytes = Arrays.copyOfRange(content, i * PART, Math.min(content.length, number * PART));
            String etag = ground.s3
                    .uploadPart(
                            request -> request.bucket(BUCKET)
                                    .key("k")
                                    .uploadId(upload)
                                    .partNumber(number),
                            RequestBody.fromBytes(bytes))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
        }
        return parts;
    }

    private void complete(String upload, List<CompletedPart> parts) {
        ground.s3.completeMultipartUpload(
                request -> request.bucket(BUCKET).key("k").uploadId(upload).multipartUpload(made -> made.parts(parts)));
    }

    @Test
    void partsBecomeOneObject() {
        String upload = begun();
        complete(upload, uploaded(upload));

        assertThat(ground.get("k").asByteArray()).isEqualTo(content);
        assertThat(ground.get("k").response().eTag()).endsWith("-3\"");
    }

    @Test
    void aPartIsReadByItsNumber() {
        String upload = begun();
        complete(upload, uploaded(upload));
        var part = ground.s3.getObjectAsBytes(
                request -> request.bucket(BUCKET).key("k").partNumber(3));

        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(content, 2 * PART, content.length));
        assertThat(part.response().partsCount()).isEqualTo(3);
    }

    @Test
    void partsAreListedPageByPage() {
        String upload = begun();
        uploaded(upload);
        var pages = ground.s3.listPartsPaginator(
                request -> request.bucket(BUCKET).key("k").uploadId(upload).maxParts(2));

        assertThat(pages.parts()).extracting(Part::partNumber).containsExactly(1, 2, 3);
    }

    @Test
    void uploadsAreListedPageByPage() {
        List<String> begun = List.of(begun(), begun(), begun());
        var pages = ground.s3.listMultipartUploadsPaginator(
                request -> request.bucket(BUCKET).maxUploads(2));

        assertThat(pages.uploads()).extracting(MultipartUpload::uploadId).containsExactlyInAnyOrderElementsOf(begun);
    }

    @Test
    void anUploadIsGivenUp() {
        String upload = begun();
        ground.s3.abortMultipartUpload(
                request -> request.bucket(BUCKET).key("k").uploadId(upload));

        assertThatThrownBy(() -> complete(
                        upload,
                        List.of(CompletedPart.builder().partNumber(1).eTag("x").build())))
                .isInstanceOf(NoSuchUploadException.class);
    }

    @Test
    void aSignedAddressPuts() throws Exception {
        URL url = ground.presigner
                .presignPutObject(request -> request.signatureDuration(MINUTE)
                        .putObjectRequest(put -> put.bucket(BUCKET).key("k")))
                .url();

        assertThat(sent(HttpRequest.newBuilder(url.toURI()).PUT(BodyPublishers.ofString("signed")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ground.get("k").asUtf8String()).isEqualTo("signed");
    }

    @Test
    void aSignedAddressGetsAndChoosesHeaders() throws Exception {
        ground.put("k", "hello");
        URL url = ground.presigner
                .presignGetObject(request -> request.signatureDuration(MINUTE)
                        .getObjectRequest(get -> get.bucket(BUCKET).key("k").responseContentType("text/x-own")))
                .url();
        HttpResponse<String> got = sent(HttpRequest.newBuilder(url.toURI()));

        assertThat(got.body()).isEqualTo("hello");
        assertThat(got.headers().firstValue("content-type")).contains("text/x-own");
    }

    @Test
    void aSignedAddressDeletes() throws Exception {
        ground.put("k", "hello");
        URL url = ground.presigner
                .presignDeleteObject(request -> request.signatureDuration(MINUTE)
                        .deleteObjectRequest(gone -> gone.bucket(BUCKET).key("k")))
                .url();

        assertThat(sent(HttpRequest.newBuilder(url.toURI()).DELETE()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aSignedAddressIsForOneKey() throws IOException, InterruptedException {
        URL url = ground.presigner
                .presignGetObject(request -> request.signatureDuration(MINUTE)
                        .getObjectRequest(get -> get.bucket(BUCKET).key("k")))
                .url();
        HttpRequest.Builder other =
                HttpRequest.newBuilder(URI.create(url.toString().replace("/k?", "/other?")));

        assertThat(sent(other).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
