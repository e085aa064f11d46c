package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are endless, deep or no HTTP: each ends the call in an error that says so, once. */
@Timeout(120)
class HostileAnswerTest extends PipelineSetUp {
    private static final int DEEP = 100_000;

    private static String deep(String field) {
        return "{\"success\":true,\"" + field + "\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "errors", "result_info", "messages"})
    void deepNestingIsMalformed(String field) {
        wire.then(200, deep(field));

        assertThatThrownBy(() -> builder(TestOperation.READ, CallOptions.defaults())
                        .get("thing")
                        .decode(Decoder.done())
                        .await())
                .isInstanceOf(MalformedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void deepChainsOfErrorsAreAnError(int status) {
        wire.then(
                status,
                "{\"success\":false,\"errors\":" + "[{\"error_chain\":".repeat(DEEP) + "[]" + "}]".repeat(DEEP) + "}");

        assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(CloudflareException.class);
    }

    private static void call(RawServer raw, TestOperation operation) {
        try (CloudflareClient client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(raw.url(""))
                .maxAnswerBytes(1_000_000)
                .time(ManualTime.startingAt(Instant.EPOCH))
                .build()) {
            ClientRuntime.of(client)
                    .call(operation, "thing", CallOptions.defaults())
                    .put("thing")
                    .decode(text())
                    .await();
        }
    }

    /** What may not be repeated is told as unknown: the service has perhaps acted on it. */
    private static Throwable malformed(TestOperation operation, Throwable thrown) {
        if (operation == TestOperation.READ) {
            return thrown;
        }
        assertThat(thrown).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(CloudflareException.class);
        return requireNonNull(thrown.getCause());
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void endlessJsonIsMalformed(TestOperation operation) throws Exception {
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say("HTTP/1.1 200 OK\r\n\r\n{\"success\":true,\"result\":[");
            while (true) {
                talk.say("\"and so on\",".repeat(1000));
            }
        })) {
            assertThatThrownBy(() -> call(raw, operation))
                    .satisfies(thrown ->
                            assertThat(malformed(operation, thrown)).isInstanceOf(MalformedResponseException.class))
                    .hasMessageContaining("the answer goes on after 1000000 bytes");
            assertThat(raw.connections()).isEqualTo(1);
            raw.awaitLeft();
        }
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void whatIsNoHttpIsMalformed(TestOperation operation) throws IOException {
        try (RawServer raw = RawServer.answering("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertThatThrownBy(() -> call(raw, operation))
                    .satisfies(thrown ->
                            assertThat(malformed(operation, thrown)).isInstanceOf(MalformedResponseException.class))
                    .hasMessageContaining("the answer is no HTTP: Invalid status line");
            assertThat(raw.connections()).isEqualTo(1);
        }
    }

    @Test
    void aMillionHeaderLinesAreMalformed() throws IOException {
        try (RawServer raw = RawServer.talking(talk -> {
            talk.hear().say("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 1000; i++) {
                talk.say(("X-Line-" + i + ": some value\r\n").repeat(1000));
            }
        })) {
            assertThatThrownBy(() -> call(raw, TestOperation.READ)).isInstanceOf(MalformedResponseException.class);
        }
    }
}
