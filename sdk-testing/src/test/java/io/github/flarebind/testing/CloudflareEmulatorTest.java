package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.testing.engine.D1Store;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudflareEmulatorTest {
    @Test
    void itAnnouncesAllThatAProgramNeeds() throws IOException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start()) {
            JsonNode line = announced(emulator);

            assertThat(line.path("rest").asText()).isEqualTo(emulator.restUrl().toString());
            try (CloudflareClient client = CloudflareClient.builder()
                    .apiToken(line.path("token").asText())
                    .accountId(line.path("account_id").asText())
                    .baseUrl(URI.create(line.path("rest").asText()))
                    .build()) {
                KvNamespace demo = KvClient.of(client).namespace(line.path("kv").asText());
                demo.put("k", "v");
                assertThat(demo.get("k")).contains("v");
            }
        }
    }

    private static JsonNode announced(CloudflareEmulator emulator) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EmulatorProgram.announce(
                emulator, EmulatorArguments.of(), Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void aServedAccountIsTheSameAccount() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            cloudflare.kv("cache").put("k", "v");

            KvClient kv = KvClient.of(client);
            assertThat(kv.namespace(kv.list().get(0).id()).get("k")).contains("v");
        }
    }

    @Test
    void aClosedAccountIsNotServed() {
        InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
        cloudflare.close();

        assertThatThrownBy(cloudflare::serve)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void resetForgetsEverything() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            cloudflare.kv("cache").put("k", "v");

            cloudflare.reset();

            assertThat(cloudflare.kv("cache").get("k")).isEmpty();
        }
    }

    @Test
    void aNameThatAServiceRefusesIsToldAsAnArgument() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            assertThatThrownBy(() -> cloudflare.kv(" ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cloudflare.r2("A")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cloudflare.queue("a b"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'a b'");
            assertThatThrownBy(() -> cloudflare.d1("a b")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClosedEmulatorRefusesConnections() {
        CloudflareEmulator emulator = CloudflareEmulator.start();
        try (CloudflareClient client = emulator.client()) {
            emulator.close();

            assertThatThrownBy(() -> KvClient.of(client).list())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("could not connect");
        }
    }

    @Test
    void anEmulatorAloneGivesItsDatabasesBackAndAServedAccountKeepsThem() {
        CloudflareEmulator alone = CloudflareEmulator.start();
        D1Store own = alone.account().d1().named("app");
        alone.close();
        assertThat(alone.account().d1().list()).isEmpty();
        assertThatThrownBy(own::size).isInstanceOf(ServiceException.class);

        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            CloudflareEmulator served = cloudflare.serve();
            D1Store kept = served.account().d1().named("app");
            served.close();
            assertThat(kept.size()).isZero();
        }
    }
}
