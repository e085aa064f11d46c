package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each request of a bulk delete as it stands on the wire. */
class S3BulkWireTest extends S3Wire {
    private static final String DELETE = "/s3/media?delete=";

    private static String deleted(Stream<String> keys) {
        return keys.map(key -> "<Deleted><Key>" + key + "</Key></Deleted>").collect(Collectors.joining());
    }

    private static String result(String content) {
        return "<DeleteResult" + NAMESPACE + ">" + content + "</DeleteResult>";
    }

    @Test
    void deleteAll() {
        answers(xml(result(deleted(Stream.of("a/../b", "&lt;&amp;&gt;&quot;ü")))));

        assertThat(r2.deleteAll(List.of("a/../b", "<&>\"ü"))).isEqualTo(new BulkResult<>(2, Map.of(), Map.of()));

        s3.verify(
                1,
                postRequestedFor(urlEqualTo(DELETE))
                        .withHeader("Content-Type", equalTo("application/xml"))
                        .withHeader("Content-MD5", equalTo("/YjZvfPCCDPwsSI3zZaUYQ=="))
                        .withRequestBody(equalTo(XML + "<Delete" + NAMESPACE + "><Object><Key>a/../b</Key></Object>"
                                + "<Object><Key>&lt;&amp;&gt;&quot;ü</Key></Object></Delete>")));
    }

    @Test
    void aThousandKeysGoInARequest() {
        List<String> keys = IntStream.range(0, 2001).mapToObj(i -> "k" + i).toList();
        answers(xml(result(deleted(keys.stream()))));

        assertThat(r2.deleteAll(keys).done()).isEqualTo(2001);

        assertThat(s3.getAllServeEvents())
                .extracting(event -> event.getRequest().getBodyAsString().split("<Key>", -1).length - 1)
                .containsExactlyInAnyOrder(1000, 1000, 1);
    }

    @Test
    void whatXmlDoesNotCarryGoesByItself() {
        s3.stubFor(WireMock.delete(anyUrl()).willReturn(aResponse().withStatus(204)));
        s3.stubFor(WireMock.post(anyUrl()).willReturn(xml(result(deleted(Stream.of("a", "b"))))));

        assertThat(r2.deleteAll(List.of("a", "x\u0001y", "b", " z", "line\n", "t\u0001/../u")))
                .satisfies(result -> assertThat(result.done()).isEqualTo(5))
                .satisfies(result -> assertThat(result.failed())
                        .hasSize(1)
                        .hasEntrySatisfying(
                                "t\u0001/../u", why -> assertThat(why).contains("cannot address the key")));

        s3.verify(1, deleteRequestedFor(urlEqualTo("/s3/media/x%01y")));
        s3.verify(1, deleteRequestedFor(urlEqualTo("/s3/media/%20z")));
        s3.verify(1, deleteRequestedFor(urlEqualTo("/s3/media/line%0A")));
        s3.verify(2, postRequestedFor(urlEqualTo(DELETE)));
    }

    @Test
    void keysThatFailAreNamedAndThoseThatMayPassAreSentAgainAlone() {
        answers(
                xml(result(deleted(Stream.of("a"))
                        + "<Error><Key>held</Key><Code>ObjectLockedByBucketPolicy</Code><Message>no</Message></Error>"
                        + "<Error><Key>busy</Key><Code>InternalError</Code><Message>again</Message></Error>")),
                xml(result(deleted(Stream.of("busy")))));

        assertThat(r2.deleteAll(List.of("a", "held", "busy", "untold")))
                .isEqualTo(new BulkResult<>(
                        2,
                        Map.of("held", "code 10069, no", "untold", "the answer does not say that it was deleted"),
                        Map.of()));

        s3.verify(
                1,
                postRequestedFor(urlEqualTo(DELETE))
                        .withRequestBody(
                                equalTo(XML + "<Delete" + NAMESPACE + "><Object><Key>busy</Key></Object></Delete>")));
    }

    @Test
    void aKeyThatNeverPassesIsNamedAfterThreeTries() {
        answers(xml(result("<Error><Key>k</Key><Code>InternalError</Code><Message>again</Message></Error>")));

        assertThat(r2.deleteAll(List.of("k")).failed()).isEqualTo(Map.of("k", "code 10001, again"));
        s3.verify(3, postRequestedFor(urlEqualTo(DELETE)));
    }

    @Test
    void aRequestThatFailsNamesItsKeys() {
        answers(refuses(400, "MalformedXML", "The XML you provided was not well formed."));

        assertThat(r2.deleteAll(List.of("a", "b")).failed())
                .containsOnlyKeys("a", "b")
                .hasEntrySatisfying(
                        "a",
                        why -> assertThat(why)
                                .contains("R2 delete objects on bucket media: 400, MalformedXML: The XML"));
    }

    @Test
    void anErrorWithTheStatusOfASuccessIsAnError() {
        answers(error("InvalidRequest", "no"));

        assertThat(r2.deleteAll(List.of("a")).failed())
                .hasEntrySatisfying("a", why -> assertThat(why).contains("InvalidRequest: no"));
    }

    @Test
    void keysThatCannotBeAreNamed() {
        assertThat(r2.deleteAll(List.of("", "é".repeat(513))).failed()).containsOnlyKeys("", "é".repeat(513));
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @Test
    void aMissingBucketEndsItAll() {
        answers(refuses(404, "NoSuchBucket", "The specified bucket does not exist."));

        assertThatThrownBy(() -> r2.deleteAll(List.of("a"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofNoKeysNothingIsSent() {
        assertThat(r2.deleteAll(List.of())).isEqualTo(new BulkResult<>(0, Map.of(), Map.of()));
        assertThat(s3.getAllServeEvents()).isEmpty();
    }
}
