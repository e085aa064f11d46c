package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.auth.Environment;
import io.github.flarebind.core.internal.auth.Surroundings;
import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every attempt is authorized with. */
class AuthorizingTest {
    private final ScriptedTransport wire = new ScriptedTransport();

    private String call(UnaryOperator<CloudflareClient.Builder> credentials) {
        CloudflareClient.Builder builder =
                CloudflareClient.builder().accountId("acc").transport(wire).time(ManualTime.startingAt(Instant.EPOCH));
        try (CloudflareClient client = credentials.apply(builder).build()) {
            return read(client);
        }
    }

    private static String read(CloudflareClient client) {
        return ClientRuntime.of(client)
                .call(TestOperation.READ, "thing", CallOptions.defaults())
                .get("thing")
                .decode(PipelineSetUp.text())
                .await();
    }

    private List<String> sent(String header) {
        return wire.requests.stream()
                .flatMap(request -> request.headers().all(header).stream())
                .toList();
    }

    @Test
    void aTokenIsABearer() {
        wire.then(200, PipelineSetUp.OK);

        call(builder -> builder.apiToken("t0ken"));

        assertThat(sent("Authorization")).containsExactly("Bearer t0ken");
        assertThat(sent("X-Auth-Key")).isEmpty();
    }

    @Test
    void aGlobalKeyGoesWithItsEmailAndWithoutABearer() {
        wire.then(200, PipelineSetUp.OK);

        call(builder -> builder.credentials(Credentials.globalKey("k3y", "ada@example.com")));

        assertThat(sent("X-Auth-Key")).containsExactly("k3y");
        assertThat(sent("X-Auth-Email")).containsExactly("ada@example.com");
        assertThat(sent("Authorization")).isEmpty();
        assertThat(wire.requests.get(0).toString()).doesNotContain("k3y").doesNotContain("ada@");
    }

    @Test
    void theLaterCredentialsCount() {
        wire.then(200, PipelineSetUp.OK).then(200, PipelineSetUp.OK);

        call(builder -> builder.credentials(Credentials.globalKey("k3y", "ada@example.com"))
                .apiToken("t1"));
        call(builder -> builder.apiToken("t1").credentials(() -> Credentials.apiToken("t2")));

        assertThat(sent("Authorization")).containsExactly("Bearer t1", "Bearer t2");
        assertThat(sent("X-Auth-Key")).isEmpty();
    }

    @Test
    void aSupplierIsAskedForEveryAttemptOnTheCallingThread() {
        wire.then(503, PipelineSetUp.DOWN).then(200, PipelineSetUp.OK);
        Iterator<String> tokens = List.of("first", "second").iterator();
        List<Thread> threads = new ArrayList<>();

        call(builder -> builder.credentials(() -> {
            threads.add(Thread.currentThread());
            return Credentials.apiToken(tokens.next());
        }));

        assertThat(sent("Authorization")).containsExactly("Bearer first", "Bearer second");
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void aSupplierThatThrowsEndsTheCallUnsent() {
        IllegalStateException vault = new IllegalStateException("s3cret vault");
        List<Integer> asked = new ArrayList<>();

        assertThatThrownBy(() -> call(builder -> builder.credentials(() -> {
                    asked.add(1);
                    throw vault;
                })))
                .isInstanceOf(CallRejectedException.class)
                .hasMessage("Test read on thing: the credentials could not be had; nothing was sent")
                .hasCause(vault);
        assertThat(asked).hasSize(1);
        assertThat(wire.requests).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a null checker may do
    void aSupplierThatReturnsNullEndsTheCallUnsent() {
        assertThatThrownBy(() -> call(builder -> builder.credentials(() -> null)))
                .isInstanceOf(CallRejectedException.class)
                .hasMessageContaining("nothing was sent")
                .hasRootCauseMessage("the supplier of credentials returned null");
        assertThat(wire.requests).isEmpty();
    }

    @Test
    void aLoginThatExpiresMeanwhileEndsTheCallUnsent(@TempDir Path home) throws IOException {
        Path login = home.resolve(".wrangler/config/default.toml");
        Files.createDirectories(login.getParent());
        Files.writeString(login, "oauth_token = \"t0ken\"\nexpiration_time = \"1970-01-01T00:00:05Z\"");
        ManualTime time = ManualTime.startingAt(Instant.EPOCH);
        Surroundings surroundings = new Surroundings(Map.of("HOME", home.toString()), Map.of());
        Supplier<? extends Credentials> found =
                new Environment(surroundings, time).credentials().orElseThrow();
        time.advance(Duration.ofSeconds(5));

        assertThatThrownBy(() -> call(builder -> builder.credentials(found)))
                .isInstanceOf(CallRejectedException.class)
                .hasMessage("Test read on thing: the credentials could not be had: wrangler's login expired at"
                        + " 1970-01-01T00:00:05Z; run `wrangler whoami`, which refreshes it, or `wrangler login`, or"
                        + " set CLOUDFLARE_API_TOKEN; nothing was sent");
        assertThat(wire.requests).isEmpty();
    }

    @Test
    void aClientWithoutCredentialsSendsNone() {
        wire.then(200, PipelineSetUp.OK);
        ClientConfig config =
                ClientConfig.builder().accountId("acc").transport(wire).build();

        try (CloudflareClient client = new ClientRuntime(config)) {
            read(client);
        }

        assertThat(wire.requests.get(0).headers().asMap().keySet())
                .doesNotContain("Authorization", "X-Auth-Key", "X-Auth-Email");
    }

    @Test
    void credentialsAreMaskedAmongHeaders() {
        Headers headers = Headers.of("X-Auth-Key", "k3y").with("X-Auth-Email", "ada@example.com");

        assertThat(headers.toString()).doesNotContain("k3y").doesNotContain("ada");
    }
}
