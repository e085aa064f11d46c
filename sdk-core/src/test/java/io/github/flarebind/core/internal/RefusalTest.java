package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told when the credentials, or something before the API, did not let a request pass. */
class RefusalTest extends PipelineSetUp {
    private static final Headers GZIP = Headers.of("Content-Encoding", "gzip");

    private static String error(int code) {
        return "{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"no\"}]}";
    }

    private Throwable read() {
        return catchThrowable(() -> call(TestOperation.READ));
    }

    @ParameterizedTest
    @ValueSource(ints = {10000, 9109})
    void aMissingRightIsNamedWithItsAccount(int code) {
        wire.then(403, error(code)).then(401, error(code));

        assertThat(read())
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessage("Test read on thing: 403, code " + code
                        + ", no. Check that the API token has the permission Test Read on the account acc");
        assertThat(read())
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("Test read on thing: 401, code " + code + ", no. Check the API token: it may be mistyped,"
                        + " expired or revoked, or lack the permission Test Read on the account acc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Sorry</body></html>", "error code: 1020", "{\"a\":1}"})
    void whatTheApiDidNotSayIsNoMatterOfPermissions(String body) {
        wire.then(403, body);

        assertThat(read())
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageEndingWith(". The API itself did not answer: look at the firewall or the proxy before it")
                .hasMessageNotContaining("ermission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":false}",
                "{\"success\":false,\"errors\":[{\"message\":\"no\"}]}",
                "{\"error\":\"no\"}"
            })
    void theApiMayRefuseWithoutACode(String body) {
        wire.then(403, body);

        assertThat(read())
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("has the permission Test Read");
    }

    @Test
    void manyErrorsAreToldInOneLineOfSomeLength() {
        String error = "{\"code\":7,\"message\":\"" + "long ".repeat(1000) + "\"},";
        wire.then(400, "{\"success\":false,\"errors\":[" + error.repeat(500) + "{\"code\":8}]}");

        Throwable refusal = read();
        assertThat(refusal).hasMessageContaining("and 493 more");
        assertThat(String.valueOf(refusal.getMessage())).hasSizeLessThan(10_000);
    }

    @Test
    void anAnswerThatRepeatsTheCredentialsIsMasked() {
        wire.always(ScriptedTransport.answers(502, Headers.empty(), "bad gateway GET /x Authorization: Bearer t0ken"));

        assertThat(read()).hasMessageContaining("Bearer ***").hasMessageNotContaining("t0ken");
    }

    @Test
    void aChallengeOfTheFirewallIsTold() {
        wire.then(403, Headers.of("cf-mitigated", "challenge").with("cf-ray", "8c1d"), "<title>Just a moment</title>");

        assertThat(read())
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageStartingWith("Test read on thing: 403, Cloudflare's firewall challenged the request before"
                        + " the API saw it (ray 8c1d).");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><head><TITLE id=t> Attention |  Cloudflare </TITLE></head><body>x</body></html>, Attention | Cloudflare",
        "<html><title> </title><body><h1>Bad</h1><p>gateway</p></body></html>, Bad gateway",
        "<style>p {color: red}</style><script>if (1 < 2) f()</script><!-- a <b> --><p class=x>Blocked</p>, Blocked",
        "error code: 1020, error code: 1020",
        "1 < 2 is no markup, 1 < 2 is no markup",
        "502 Bad Gateway, 502 Bad Gateway"
    })
    void aPageIsToldByItsTitleOrItsFirstWords(String page, String told) {
        wire.then(400, page);

        assertThat(read())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("Test read on thing: 400, an answer that is no JSON: " + told);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "<html></html>"})
    void aPageWithoutWordsIsToldAsSuch(String page) {
        wire.then(400, page);

        assertThat(read()).hasMessage("Test read on thing: 400, an answer without words");
    }

    @Test
    void aPageIsToldInOneLineAndCutShort() {
        wire.then(400, "<p>\n" + "word\n".repeat(5000) + "</p>");

        assertThat(read()).message().doesNotContain("\n").hasSizeLessThan(300).contains("word word");
    }

    @Test
    void anEmptyBodyIsToldAsSuch() {
        wire.then(501, "");

        assertThat(read()).isInstanceOf(ServerException.class).hasMessage("Test read on thing: 501, no body");
    }

    @Test
    void anEnvelopeInAForeignEncodingIsMalformed() {
        wire.then(200, GZIP, "\u001f\u008b");

        assertThat(read())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("answered in the encoding gzip, which was not asked for");
    }

    @Test
    void anErrorInAForeignEncodingIsStillToldByItsStatus() {
        wire.then(400, GZIP, "\u001f\u008b");

        assertThat(read())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("Test read on thing: 400, answered in the encoding gzip, which was not asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", ""})
    void noEncodingIsAllRight(String encoding) {
        wire.then(200, Headers.of("Content-Encoding", encoding), OK);

        assertThat(call(TestOperation.READ)).isEqualTo("done");
    }

    @Test
    void aBufferedValueInAnEncodingIsRefused() {
        wire.then(200, GZIP, "raw");

        assertThatThrownBy(() -> builder(TestOperation.READ, CallOptions.defaults())
                        .get("thing")
                        .decode(Answer::bytes)
                        .await())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("gzip");
    }

    /** An R2 object has the encoding that it was stored with. */
    @Test
    void aStreamedAnswerKeepsItsEncoding() throws IOException {
        wire.then(200, GZIP, "raw");

        try (TransportResponse open = builder(TestOperation.READ, CallOptions.defaults())
                .get("thing")
                .streamed()
                .decode(Answer::open)
                .await()) {
            assertThat(new String(open.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("raw");
        }
    }
}
