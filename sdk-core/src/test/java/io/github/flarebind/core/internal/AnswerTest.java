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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer: values, errors with their lines, and what the caller is told beside them. */
class AnswerTest extends PipelineSetUp {
    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void successFalseOn200IsAnError(TestOperation operation) {
        wire.then(200, DOWN);

        assertThatThrownBy(() -> call(operation))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("200, code 1, down");
    }

    @Test
    void credentialsErrorsAreToldApart() {
        wire.then(401, DOWN).then(403, DOWN);

        assertThat(catchThrowable(() -> call(TestOperation.READ))).isInstanceOf(AuthenticationException.class);
        assertThat(catchThrowable(() -> call(TestOperation.READ)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("Test Read");
    }

    @Test
    void theChainOfAnErrorIsShown() {
        wire.then(
                400,
                "{\"success\":false,\"errors\":[{\"code\":6003,\"message\":\"Invalid request headers\","
                        + "\"error_chain\":[{\"code\":6111,\"message\":\"Invalid format for Authorization header\"}]}]}");

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("code 6003, Invalid request headers <- code 6111, Invalid format");
    }

    @Test
    void htmlFromTheEdgeIsOneLine() {
        wire.then(403, "<html>\n<body>Blocked</body>\n</html>");

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(PermissionDeniedException.class)
                .message()
                .doesNotContain("\n")
                .contains("Blocked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"success\":true,\"result\":", "nonsense", "{}", "{\"success\":true}", OK + "x"})
    void anAnswerInAnotherShapeIsMalformed(String body) {
        wire.then(200, body);

        assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(MalformedResponseException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void whatTheServiceDoesNotHaveIsFinal(TestOperation operation) {
        wire.then(501, DOWN);

        assertThatThrownBy(() -> call(operation)).isInstanceOf(ServerException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @Test
    void aRedirectPointsToTheBaseUrl() {
        wire.then(302, "");

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("302, no body. It was redirected")
                .hasMessageContaining("base URL");
    }

    @Test
    void aDeadlineBeyondAllTimeIsNone() {
        wire.then(200, OK);
        CallOptions options = CallOptions.builder()
                .deadline(Duration.ofSeconds(Long.MAX_VALUE))
                .build();

        assertThat(call(TestOperation.READ, options)).isEqualTo("done");
    }

    @Test
    void onResponseSeesTheLastAnswerOnce() {
        wire.then(503, DOWN).then(200, Headers.of("cf-ray", "8c1d"), OK);
        List<String> seen = new ArrayList<>();
        CallOptions options = CallOptions.builder()
                .onResponse(response -> {
                    seen.add(response.status() + " " + response.rayId().orElse(""));
                    throw new IllegalStateException("is dropped");
                })
                .build();

        assertThat(call(TestOperation.READ, options)).isEqualTo("done");
        assertThat(seen).containsExactly("200 8c1d");
    }

    @Test
    void onResponseSeesErrorsToo() {
        wire.then(400, DOWN);
        List<Integer> seen = new ArrayList<>();
        CallOptions options = CallOptions.builder()
                .onResponse(response -> seen.add(response.status()))
                .build();

        assertThatThrownBy(() -> call(TestOperation.READ, options)).isInstanceOf(InvalidRequestException.class);
        assertThat(seen).containsExactly(400);
    }

    @Test
    void aClosedClientRefuses() {
        client.close();

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this CloudflareClient is closed");
    }
}
