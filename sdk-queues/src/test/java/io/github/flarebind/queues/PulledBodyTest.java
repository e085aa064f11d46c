package io.github.flarebind.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.flarebind.core.internal.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a pulled message in every shape that has been seen. */
class PulledBodyTest {
    static List<String> documents() {
        return List.of("{\"a\":1}", "[1,2]", "\"text\"", "\"\"", "true", "null", "1234", "12345678", "-1.50", "\"é\"");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void jsonComesAsBase64(String json) {
        assertThat(payload("json", base64(json)).text()).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void jsonComesPlain(String json) {
        assertThat(payload("json", json).text()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[1.5,true]}", "[]", "1234", "true"})
    void jsonComesAsAValue(String json) throws IOException {
        assertThat(new Payload("json", WireJson.mapper().readTree(json)).text()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJhIjoxfQ", "eyJhIjoxfR==", "AAAA", "not base64", "", "MSAy"})
    void whatIsNotTheBase64OfJsonIsThePlainText(String text) {
        assertThat(payload("json", text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "aGVsbG8=", "eyJhIjoxfQ=="})
    void textIsTextWhateverItLooksLike(String text) {
        assertThat(payload("text", text).text()).isEqualTo(text);
    }

    @Test
    void textThatIsBase64IsBytesToWhoReadsItAsBytes() {
        assertThat(payload("text", "AP8=").bytes()).containsExactly(0, -1);
        assertThat(payload("text", "").bytes()).isEmpty();
        assertThatThrownBy(() -> payload("text", "AP8").bytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the message was sent as text, not as bytes (it is not base64): read it by text()");
    }

    @Test
    void bytesOfAWorkerComeAsBase64OrPlain() {
        assertThat(payload("bytes", "AP8=").bytes()).containsExactly(0, -1);
        assertThat(payload("bytes", base64("hällo")).text()).isEqualTo("hällo");
        assertThat(payload("bytes", "hällo").bytes()).isEqualTo("hällo".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void structuredClonesAreForWorkersOnly() {
        Payload payload = payload("v8", "/w8iAWE=");

        assertThatThrownBy(payload::text)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("v8");
        assertThatThrownBy(payload::bytes).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withoutAContentTypeItIsText() {
        Payload payload = new Payload(Map.of(), TextNode.valueOf("eyJhIjoxfQ=="));

        assertThat(payload.contentType()).isEqualTo("text");
        assertThat(payload.text()).isEqualTo("eyJhIjoxfQ==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "12", "null"})
    void textThatIsNoStringIsItsJson(String json) throws IOException {
        assertThat(new Payload("text", WireJson.mapper().readTree(json)).text()).isEqualTo(json);
    }

    private static Payload payload(String contentType, String body) {
        return new Payload(contentType, TextNode.valueOf(body));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
