package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Page;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each listing as it stands on the wire. */
class S3ListWireTest extends S3Wire {
    private static final String LIST = "/s3/media?list-type=2&encoding-type=url";

    private static String contents(String key) {
        return "<Contents><Key>" + key + "</Key><Size>5</Size><LastModified>2026-09-01T06:05:04.321Z</LastModified>"
                + "<ETag>&quot;" + HELLO + "&quot;</ETag><StorageClass>STANDARD</StorageClass></Contents>";
    }

    private static String listing(String content) {
        return "<ListBucketResult" + NAMESPACE + "><Name>media</Name>" + content
                + "<EncodingType>url</EncodingType></ListBucketResult>";
    }

    private static final String LAST = "<IsTruncated>false</IsTruncated>";

    @Test
    void list() {
        answers(xml(listing(contents("d%2Fa%26%3C%3E+%2B%20%01%C3%BC") + LAST)));

        assertThat(r2.list())
                .isEqualTo(new R2Listing(
                        List.of(new R2Object(
                                "d/a&<> + \u0001ü",
                                Optional.empty(),
                                5,
                                HELLO,
                                NOW,
                                R2HttpMetadata.none(),
                                Map.of(),
                                Optional.of(R2StorageClass.STANDARD),
                                R2Checksums.none(),
                                Optional.empty(),
                                Optional.empty())),
                        List.of(),
                        Optional.empty()));
        s3.verify(1, getRequestedFor(urlEqualTo(LIST)));
    }

    @Test
    void listWithOptions() {
        answers(xml(listing(contents("d%2Fa") + "<IsTruncated>true</IsTruncated><CommonPrefixes><Prefix>d%2Fsub%2F"
                + "</Prefix></CommonPrefixes><NextContinuationToken>n/=</NextContinuationToken>")));

        R2Listing listing = r2.list(R2ListOptions.builder()
                .prefix("d/")
                .delimiter("//")
                .limit(2)
                .cursor("c=")
                .startAfter("d/A")
                .build());

        assertThat(listing.objects()).extracting(R2Object::key).containsExactly("d/a");
        assertThat(listing.delimitedPrefixes()).containsExactly("d/sub/");
        assertThat(listing.cursor()).contains("n/=");
        s3.verify(
                1,
                getRequestedFor(urlEqualTo(
                        LIST + "&prefix=d%2F&delimiter=%2F%2F&max-keys=2&continuation-token=c%3D&start-after=d%2FA")));
    }

    @Test
    void listAllGoesOnToTheLastPage() {
        s3.stubFor(get(urlEqualTo(LIST))
                .willReturn(xml(listing(contents("a") + "<IsTruncated>true</IsTruncated><NextContinuationToken>n"
                        + "</NextContinuationToken>"))));
        s3.stubFor(get(urlEqualTo(LIST + "&continuation-token=n")).willReturn(xml(listing(contents("b") + LAST))));

        assertThat(r2.listAll().map(R2Object::key)).containsExactly("a", "b");
    }

    @Test
    void keysThatAreToldPlainAreTakenPlain() {
        answers(xml("<ListBucketResult>" + contents("a%2Fb+c") + LAST + "</ListBucketResult>"));

        assertThat(r2.list().objects()).extracting(R2Object::key).containsExactly("a%2Fb+c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<IsTruncated>true</IsTruncated>",
                "",
                "<IsTruncated>false</IsTruncated><Contents><Key>a</Key></Contents>",
                "<IsTruncated>false</IsTruncated><CommonPrefixes/>",
                "<IsTruncated>false</IsTruncated><CommonPrefixes><Prefix>%zz</Prefix></CommonPrefixes>"
            })
    void anAnswerThatWouldLoseSomethingIsMalformed(String content) {
        answers(xml(listing(content)));

        assertThatThrownBy(() -> r2.list()).isInstanceOf(MalformedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":true}", "<html>", "", "<!DOCTYPE R [<!ENTITY x \"y\">]><R>&x;</R>"})
    void whatIsNoXmlOfS3IsMalformed(String body) {
        answers(aResponse().withBody(body));

        assertThatThrownBy(() -> r2.list()).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void listOfAMissingBucket() {
        answers(refuses(404, "NoSuchBucket", "The specified bucket does not exist."));

        assertThatThrownBy(() -> r2.list()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void includedMetadataIsAskedForOfEachObject() {
        s3.stubFor(get(anyUrl()).willReturn(xml(listing(contents("a") + contents("gone") + contents("b%20c") + LAST))));
        s3.stubFor(head(urlEqualTo("/s3/media/a")).willReturn(object().withHeader("x-amz-meta-n", "1")));
        s3.stubFor(head(urlEqualTo("/s3/media/gone")).willReturn(aResponse().withStatus(404)));
        s3.stubFor(head(urlEqualTo("/s3/media/b%20c"))
                .willReturn(object("other").withHeader("x-amz-storage-class", "STANDARD_IA")));

        List<R2Object> all = r2.list(R2ListOptions.builder()
                        .addInclude(R2Include.HTTP_METADATA, R2Include.CUSTOM_METADATA)
                        .build())
                .objects();
        List<R2Object> custom = r2.list(R2ListOptions.builder()
                        .addInclude(R2Include.CUSTOM_METADATA)
                        .build())
                .objects();

        assertThat(all).extracting(R2Object::key).containsExactly("a", "b c");
        assertThat(all.get(0).customMetadata()).isEqualTo(Map.of("n", "1"));
        assertThat(all.get(0).httpMetadata().contentType()).contains("text/plain");
        assertThat(all.get(0).uploaded()).isEqualTo(NOW);
        assertThat(all.get(1).etag()).isEqualTo("other");
        assertThat(all.get(1).uploaded()).isEqualTo(Instant.parse("2026-09-01T06:05:04Z"));
        assertThat(all.get(1).storageClass()).contains(R2StorageClass.INFREQUENT_ACCESS);
        assertThat(custom.get(0).customMetadata()).isEqualTo(Map.of("n", "1"));
        assertThat(custom.get(0).httpMetadata()).isEqualTo(R2HttpMetadata.none());
    }

    @Test
    void metadataThatIsRefusedFailsTheListing() {
        s3.stubFor(get(anyUrl()).willReturn(xml(listing(contents("a") + LAST))));
        s3.stubFor(head(anyUrl()).willReturn(aResponse().withStatus(403)));

        assertThatThrownBy(() -> r2.list(R2ListOptions.builder()
                        .addInclude(R2Include.CUSTOM_METADATA)
                        .build()))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("key 'a'");
    }

    @Test
    void whatHeadCannotTellIsToldAsItWasListed() {
        s3.stubFor(get(anyUrl()).willReturn(xml(listing(contents("sealed") + contents("./odd") + LAST))));
        s3.stubFor(head(anyUrl()).willReturn(aResponse().withStatus(400)));

        R2Listing page = r2.list(
                R2ListOptions.builder().addInclude(R2Include.CUSTOM_METADATA).build());

        assertThat(page.objects()).extracting(R2Object::key).containsExactly("sealed", "./odd");
        assertThat(page.objects()).extracting(R2Object::checksums).containsOnly(R2Checksums.none());
    }

    @Test
    void listMultipartUploads() {
        String upload = "<Upload><Key>a/&amp;ü</Key><UploadId>u+/=</UploadId><Initiated>2026-09-01T06:05:04.321Z"
                + "</Initiated><StorageClass>STANDARD</StorageClass></Upload>";
        answers(
                () -> get(urlPathEqualTo("/s3/media")),
                xml("<ListMultipartUploadsResult" + NAMESPACE + ">" + upload
                        + "<IsTruncated>true</IsTruncated><NextKeyMarker>a/&amp;ü</NextKeyMarker>"
                        + "<NextUploadIdMarker>u+/=</NextUploadIdMarker></ListMultipartUploadsResult>"),
                xml("<ListMultipartUploadsResult" + NAMESPACE
                        + "><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>"));
        R2UploadListOptions options =
                R2UploadListOptions.builder().prefix("a/").limit(1).build();

        Page<R2UploadInfo> first = r2.listMultipartUploads(options);
        Page<R2UploadInfo> second = r2.listMultipartUploads(R2UploadListOptions.builder()
                .from(options)
                .cursor(first.cursor().orElseThrow())
                .build());

        assertThat(first.items()).containsExactly(new R2UploadInfo("a/&ü", "u+/=", NOW));
        assertThat(second.items()).isEmpty();
        assertThat(second.cursor()).isEmpty();
        s3.verify(1, getRequestedFor(urlEqualTo("/s3/media?uploads=&prefix=a%2F&max-uploads=1")));
        s3.verify(
                1,
                getRequestedFor(urlEqualTo("/s3/media?uploads=&prefix=a%2F&max-uploads=1&key-marker=a%2F%26%C3%BC"
                        + "&upload-id-marker=u%2B%2F%3D")));
    }

    @Test
    void whatIsNoCursorOfUploadsIsRefused() {
        assertThatThrownBy(() -> r2.listMultipartUploads(
                        R2UploadListOptions.builder().cursor("x").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("listMultipartUploads");
    }
}
