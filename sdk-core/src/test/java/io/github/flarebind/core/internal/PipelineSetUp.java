package io.github.flarebind.core.internal;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** A client over a scripted wire and a clock that is turned. */
abstract class PipelineSetUp {
    static final String OK = "{\"success\":true,\"result\":\"done\"}";
    static final String DOWN = "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"down\"}]}";

    final ScriptedTransport wire = new ScriptedTransport();
    final ManualTime time = ManualTime.startingAt(Instant.EPOCH);
    CloudflareClient client = settings().build();

    /** A client's settings over this wire and this clock, to which a test adds. */
    final CloudflareClient.Builder settings() {
        return CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .transport(wire)
                .time(time);
    }

    /** Uses another client from here on. */
    final void use(CloudflareClient.Builder settings) {
        client.close();
        client = settings.build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    String call(TestOperation operation) {
        return call(operation, CallOptions.defaults());
    }

    String call(TestOperation operation, CallOptions options) {
        return builder(operation, options).get("thing").decode(text()).await();
    }

    CallBuilder builder(TestOperation operation, CallOptions options) {
        return ClientRuntime.of(client).call(operation, "thing", options);
    }

    static Decoder<String> text() {
        return Decoder.result(ResultReader.tree(result -> result.node().asText()));
    }
}
