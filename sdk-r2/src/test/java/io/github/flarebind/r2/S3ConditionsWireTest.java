package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as they stand on the wire, and what becomes of those that do not hold. */
class S3ConditionsWireTest extends S3Wire {
    private static final R2Conditions ALL = R2Conditions.builder()
            .etagMatches("\"e1\"")
            .etagDoesNotMatch("e2")
            .uploadedBefore(Instant.parse("2026-09-01T06:05:04.999Z"))
            .uploadedAfter(Instant.parse("2026-08-31T00:00:00Z"))
            .build();

    @Test
    void conditionsOfAGetThatHold() {
        answers(object().withBody("hello"));

        try (R2GetResult got = r2.get("k", ALL, R2GetOptions.defaults()).orElseThrow()) {
            assertThat(got.object().etag()).isEqualTo(HELLO);
            assertThat(got.body().orElseThrow().text()).isEqualTo("hello");
        }
        s3.verify(
                1,
                getRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("If-Match", equalTo("\"e1\""))
                        .withHeader("If-None-Match", equalTo("\"e2\""))
                        .withHeader("If-Unmodified-Since", equalTo("Tue, 01 Sep 2026 06:05:04 GMT"))
                        .withHeader("If-Modified-Since", equalTo("Mon, 31 Aug 2026 00:00:00 GMT")));
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 412})
    void whereOneDoesNotHoldTheObjectIsAskedForByItself(int status) {
        s3.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("ETag", "\"e2\"")));
        s3.stubFor(head(anyUrl()).willReturn(object()));

        try (R2GetResult got = r2.get(
                        "k",
                        ALL,
                        R2GetOptions.builder().customerKey(CUSTOMER_KEY).build())
                .orElseThrow()) {
            assertThat(got.body()).isEmpty();
            assertThat(got.object().etag()).isEqualTo(HELLO);
            assertThat(got.object().size()).isEqualTo(5);
        }
        s3.verify(
                1,
                headRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64))
                        .withoutHeader("If-Match"));
    }

    @Test
    void anObjectThatWentAwayMeanwhileIsAbsent() {
        s3.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(412)));
        s3.stubFor(head(anyUrl()).willReturn(aResponse().withStatus(404)));

        assertThat(r2.get("k", ALL, R2GetOptions.defaults())).isEmpty();
    }

    @Test
    void anAbsentObjectIsAbsentUnderConditionsToo() {
        answers(refuses(404, "NoSuchKey", "The specified key does not exist."));

        assertThat(r2.get("k", ALL, R2GetOptions.defaults())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a, b", "é", ""})
    void whatIsNoEtagIsRefused(String etag) {
        assertThatThrownBy(() -> r2.get("k", R2Conditions.unchanged(etag), R2GetOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("etagMatches is one ETag");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @Test
    void putWhereThereIsNone() {
        answers(aResponse().withHeader("ETag", '"' + HELLO + '"'));

        assertThat(r2.put("k", Body.of("hello"), R2Conditions.absent(), R2PutOptions.defaults()))
                .hasValueSatisfying(stored -> assertThat(stored.etag()).isEqualTo(HELLO));
        s3.verify(1, putRequestedFor(urlEqualTo("/s3/media/k")).withHeader("If-None-Match", equalTo("*")));
    }

    @Test
    void aPutWhoseConditionDoesNotHoldStoresNothing() {
        answers(refuses(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold."));

        assertThat(r2.put("k", Body.of("hello"), ALL, R2PutOptions.defaults())).isEmpty();
    }

    @Test
    void aLostAnswerToAConditionalPutIsUnknownAndNotSentAgain() {
        answers(lost());

        assertThatThrownBy(() -> r2.put("k", Body.of("hello"), R2Conditions.absent(), R2PutOptions.defaults()))
                .isInstanceOf(OutcomeUnknownException.class);
        s3.verify(1, putRequestedFor(anyUrl()));
    }

    @Test
    void aPutThatIsRepeatedByWishDoesNotTakeItsOwnWriteForAnothers() {
        answers(lost(), refuses(412, "PreconditionFailed", "no"));
        R2Bucket repeating = r2.with(CallOptions.builder().repeatable(true).build());

        assertThatThrownBy(() -> repeating.put("k", Body.of("hello"), R2Conditions.absent(), R2PutOptions.defaults()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10031")
                .hasMessageContaining("whose answer was lost");
    }
}
