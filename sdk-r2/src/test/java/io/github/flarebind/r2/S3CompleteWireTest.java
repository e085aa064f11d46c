package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an upload is completed, and how a lost answer to it is settled. */
class S3CompleteWireTest extends S3Wire {
    /** Of the two parts below, as R2 reckons it. */
    private static final String ETAG = "f77dc0eecdebcd774a2a22cb393ad2ff-2";

    private static final List<R2UploadedPart> PARTS = List.of(
            new R2UploadedPart(7, "\"8165449fc15bbf43d3b674595cbcc406\""),
            new R2UploadedPart(1, "bce6bf66aeb76c7040fdd5f4eccb78e6"));
    private static final String DONE = "<CompleteMultipartUploadResult" + NAMESPACE
            + "><Bucket>media</Bucket><Key>k</Key><ETag>&quot;" + ETAG
            + "&quot;</ETag><Location>http://x/k</Location></CompleteMultipartUploadResult>";

    private R2MultipartUpload upload() {
        return r2.resumeMultipartUpload("k", "u1", CUSTOMER_KEY);
    }

    private void answersComplete(ResponseDefinitionBuilder... answers) {
        answers(() -> post(anyUrl()), answers);
    }

    private void answersHead(ResponseDefinitionBuilder answer) {
        s3.stubFor(head(anyUrl()).willReturn(answer));
    }

    @Test
    void complete() {
        answersComplete(xml(DONE));
        answersHead(object(ETAG).withHeader("x-amz-meta-n", "1"));

        R2Object object = upload().complete(PARTS);

        assertThat(object.etag()).isEqualTo(ETAG);
        assertThat(object.size()).isEqualTo(5);
        assertThat(object.customMetadata()).containsEntry("n", "1");
        s3.verify(
                1,
                postRequestedFor(urlEqualTo("/s3/media/k?uploadId=u1"))
                        .withHeader("Content-Type", equalTo("application/xml"))
                        .withRequestBody(equalTo(XML + "<CompleteMultipartUpload" + NAMESPACE
                                + "><Part><PartNumber>1</PartNumber>"
                                + "<ETag>&quot;bce6bf66aeb76c7040fdd5f4eccb78e6&quot;</ETag></Part>"
                                + "<Part><PartNumber>7</PartNumber>"
                                + "<ETag>&quot;8165449fc15bbf43d3b674595cbcc406&quot;</ETag></Part>"
                                + "</CompleteMultipartUpload>")));
        s3.verify(
                1,
                headRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64)));
    }

    @ParameterizedTest
    @CsvSource({"200, other", "404, ", "403, "})
    void whatIsCompleteIsSoWhateverTheHeadSays(int status, String etag) {
        answersComplete(xml(DONE));
        answersHead(etag == null ? aResponse().withStatus(status) : object(etag));

        R2Object object = upload().complete(PARTS);

        assertThat(object.etag()).isEqualTo(ETAG);
        assertThat(object.size()).isEqualTo(-1);
        assertThat(object.uploaded()).isEqualTo(NOW);
        assertThat(object.customerKeyMd5()).contains(CUSTOMER_KEY_MD5);
    }

    @Test
    void aLostAnswerIsSettledByTheObjectsEtag() {
        answersComplete(lost());
        answersHead(object(ETAG));

        assertThat(upload().complete(PARTS).etag()).isEqualTo(ETAG);
        s3.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"200, other", "404, ", "403, "})
    void aLostAnswerThatTheObjectDoesNotSettleStaysUnknown(int status, String etag) {
        answersComplete(lost());
        answersHead(etag == null ? aResponse().withStatus(status) : object(etag));

        assertThatThrownBy(() -> upload().complete(PARTS))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("R2 complete multipart upload on key 'k' in bucket media");
        s3.verify(1, postRequestedFor(anyUrl()));
        s3.verify(1, headRequestedFor(anyUrl()));
    }

    @Test
    void partsWhoseEtagsAreNoMd5sSettleNothing() {
        answersComplete(lost());

        assertThatThrownBy(() -> upload().complete(List.of(new R2UploadedPart(1, "opaque"))))
                .isInstanceOf(OutcomeUnknownException.class);
        s3.verify(0, headRequestedFor(anyUrl()));
    }

    @Test
    void aFailureWithTheStatusOfASuccessIsSettledAsALostAnswerIs() {
        answersComplete(error("InternalError", "We encountered an internal error. Please try again."));
        answersHead(object(ETAG));

        assertThat(upload().complete(PARTS).etag()).isEqualTo(ETAG);
    }

    @Test
    void blanksThatKeepTheConnectionAliveAreNoPartOfTheAnswer() {
        answersComplete(aResponse().withBody(" \n \n" + XML + "\n  " + DONE));
        answersHead(object(ETAG));

        assertThat(upload().complete(PARTS).etag()).isEqualTo(ETAG);
    }

    @Test
    void anUploadThatIsGoneAfterALostAnswerIsSettledToo() {
        answersComplete(lost(), refuses(404, "NoSuchUpload", "The specified multipart upload does not exist."));
        answersHead(object(ETAG));
        R2MultipartUpload repeating =
                upload().with(CallOptions.builder().repeatable(true).build());

        assertThat(repeating.complete(PARTS).etag()).isEqualTo(ETAG);
        s3.verify(2, postRequestedFor(anyUrl()));

        s3.resetAll();
        answersComplete(lost(), refuses(404, "NoSuchUpload", "The specified multipart upload does not exist."));
        answersHead(object());
        assertThatThrownBy(() -> repeating.complete(PARTS))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("perhaps that one completed it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | NoSuchUpload | The specified multipart upload does not exist. | 10024",
                "400 | InvalidPart | One or more of the specified parts could not be found. | 10025",
                "400 | InvalidPart | There was a problem with the multipart upload. | 10048",
                "400 | EntityTooSmall | Your proposed upload is smaller than the minimum allowed object size. | 10011",
                "200 | InvalidPart | One or more of the specified parts could not be found. | 10025"
            })
    void aRefusalIsToldAsItIs(int status, String name, String message, String code) {
        answersComplete(refuses(status, name, message));

        assertThatThrownBy(() -> upload().complete(PARTS))
                .isInstanceOf(status == 404 ? NotFoundException.class : InvalidRequestException.class)
                .hasMessageContaining(status + ", code " + code + ", " + message);
        s3.verify(1, postRequestedFor(anyUrl()));
        s3.verify(0, headRequestedFor(anyUrl()));
    }

    @Test
    void noPartsAndTwoOfANumberAreRefusedBeforeTheyAreSent() {
        assertThatThrownBy(() -> upload().complete(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 part");
        assertThatThrownBy(() -> upload().complete(List.of(new R2UploadedPart(3, "a"), new R2UploadedPart(3, "b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part 3 is there twice");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "c4ca4238a0b923820dcc509a6f75849b, 46d1741e8075da4ac72c71d8130fcb71-1",
        "d41d8cd98f00b204e9800998ecf8427e, 59adb24ef3cdbe0297f05b395827453f-1",
        "C4CA4238A0B923820DCC509A6F75849B, ",
        "opaque, "
    })
    void theEtagOfAllIsReckonedFromThoseOfTheParts(String part, String whole) {
        assertThat(MultipartEtag.of(List.of(new R2UploadedPart(1, part)))).isEqualTo(Optional.ofNullable(whole));
    }
}
