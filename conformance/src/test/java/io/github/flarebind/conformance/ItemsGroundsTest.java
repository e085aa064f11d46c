package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.conformance.ItemsSession.Answer;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The service of {@code examples/items} by its {@code main}, on its three grounds, and beside the Worker of its folder. */
@EnabledIfSystemProperty(
        named = OnLocalRuntime.FOLDER,
        matches = ".+",
        disabledReason = "mvn verify -Pconformance installs wrangler and runs this")
class ItemsGroundsTest {
    private static final URI NOWHERE = URI.create("http://localhost:1");
    private static final String TEA = "{\"name\": \"Tea, \u00fcber\", \"priceCents\": 1250}";

    private final Path runtime = Path.of(System.getProperty(OnLocalRuntime.FOLDER));

    @TempDir
    Path scratch;

    @Test
    void theServiceAnswersTheSameOnAllGrounds() throws IOException, InterruptedException {
        List<Answer> inMemory = inMemory();

        assertThat(inMemory).hasSize(177);
        assertThat(onWranglerDev()).isEqualTo(inMemory);
        assertThat(onCloudflare()).isEqualTo(inMemory);
        System.out.println("items: " + inMemory.size()
                + " requests answered the same in memory, on wrangler dev and on the emulator in Cloudflare's place");
    }

    private List<Answer> inMemory() throws IOException, InterruptedException {
        ItemsProject project = ItemsProject.copy(runtime, scratch.resolve("memory"));
        try (ServerProcess service = project.service("memory", NOWHERE, Map.of())) {
            return session(ItemsSession.with(service));
        }
    }

    private List<Answer> onWranglerDev() throws IOException, InterruptedException {
        ItemsProject project = ItemsProject.copy(runtime, scratch.resolve("wrangler-dev"));
        project.migrateLocally();
        try (ServerProcess worker = project.worker();
                ServerProcess service = project.service("wrangler-dev", worker.origin(), Map.of())) {
            return session(ItemsSession.with(service));
        }
    }

    /** What is Cloudflare for them is an emulator of it. */
    private List<Answer> onCloudflare() throws IOException, InterruptedException {
        ItemsProject project = ItemsProject.copy(runtime, scratch.resolve("cloudflare"));
        try (CloudflareEmulator emulator = CloudflareEmulator.start()) {
            makeResources(project, emulator);
            Map<String, String> environment = Map.of(
                    "CLOUDFLARE_API_BASE_URL", emulator.restUrl().toString(),
                    "CLOUDFLARE_ACCOUNT_ID", emulator.accountId(),
                    "CLOUDFLARE_API_TOKEN", emulator.apiToken());
            project.migrate(environment);
            emulator.requests().clear();
            try (ServerProcess service = project.service("cloudflare", NOWHERE, environment)) {
                List<Answer> answers = session(ItemsSession.with(service));
                emulator.requests().of("Queues send").assertCount(5);
                return answers;
            }
        }
    }

    private static void makeResources(ItemsProject project, CloudflareEmulator emulator) throws IOException {
        try (CloudflareClient client = emulator.client()) {
            String database = D1Client.of(client).create("items").id();
            String namespace = KvClient.of(client).create("items-CACHE").id();
            R2Client.of(client).create("items-pictures");
            QueuesClient.of(client).create("items-events");
            project.identify(database, namespace);
        }
    }

    /** The same requests each time: every route, and every way in which one is refused. */
    private static List<Answer> session(ItemsSession items) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        answers.add(items.get("/items"));
        answers.add(items.post("/items", TEA));
        answers.add(items.post("/items", "{\"name\": \"coffee\", \"priceCents\": 0}"));
        answers.add(items.post("/items", "{\"name\": \"it's; -- ? :name\", \"priceCents\": 100000000}"));
        for (String path :
                List.of("/items/1", "/items/1", "/items/3", "/items/4", "/items/0", "/items/x", "/items/1.0")) {
            answers.add(items.get(path));
        }
        for (String query : List.of("", "?limit=2", "?limit=2&cursor=2", "?cursor=1", "?limit=0", "?cursor=x")) {
            answers.add(items.get("/items" + query));
        }
        answers.addAll(pictures(items));
        answers.addAll(ItemsRefusals.of(items));
        return answers;
    }

    private static List<Answer> pictures(ItemsSession items) throws IOException, InterruptedException {
        byte[] picture = new byte[300_000];
        new Random(7).nextBytes(picture);
        String path = "/items/1/picture";
        return List.of(
                items.get(path),
                items.put(path, "image/png", picture),
                items.get(path),
                items.put(path, "image/gif", new byte[] {1, 2, 3}),
                items.get(path),
                items.put(path, "text/html", picture),
                items.put("/items/4/picture", "image/png", new byte[] {1}),
                items.send(
                        "PUT",
                        path,
                        "image/png",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(picture))));
    }

    @Test
    void aWorkerAndTheServiceReadWhatTheOtherWrites() throws IOException, InterruptedException {
        ItemsProject project = ItemsProject.copy(runtime, scratch.resolve("both"));
        project.migrateLocally();
        try (ServerProcess worker = project.worker();
                ServerProcess service = project.service("wrangler-dev", worker.origin(), Map.of())) {
            ItemsSession js = ItemsSession.with(worker);
            ItemsSession java = ItemsSession.with(service);
            readBy(js, java, 1);
            readBy(java, js, 2);
            assertThat(js.get("/items?limit=1").json())
                    .isEqualTo(java.get("/items?limit=1").json());
            assertThat(js.get("/items").json().path("items").findValuesAsText("id"))
                    .containsExactly("2", "1");
            assertSameRefusals(js, java);
        }
    }

    private static void assertSameRefusals(ItemsSession js, ItemsSession java)
            throws IOException, InterruptedException {
        List<Answer> expected =
                ItemsRefusals.of(java).stream().map(ItemsGroundsTest::refusal).toList();

        assertThat(expected).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        assertThat(ItemsRefusals.of(js)).map(ItemsGroundsTest::refusal).isEqualTo(expected);
        System.out.println("items: " + expected.size() + " requests refused alike by Worker and service");
    }

    /** Without the headers that say nothing of a refusal. */
    private static Answer refusal(Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().retainAll(Set.of("allow", "content-type"));
        return new Answer(answer.request(), answer.status(), headers, answer.body());
    }

    private static void readBy(ItemsSession writer, ItemsSession reader, int id)
            throws IOException, InterruptedException {
        Answer created = writer.post("/items", TEA);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("location", "/items/" + id);
        assertThat(reader.get("/items/" + id).json()).isEqualTo(created.json());
        assertThat(reader.get("/items").json().path("items").path(0)).isEqualTo(created.json());

        String picture = "/items/" + id + "/picture";
        Answer stored = writer.put(picture, "image/webp", new byte[] {1, 2, (byte) id});
        assertThat(stored.status()).isEqualTo(204);
        Answer shown = reader.get(picture);
        assertThat(shown.body()).isEqualTo("01020" + id);
        assertThat(shown.headers())
                .containsEntry("content-type", "image/webp")
                .containsEntry("etag", stored.headers().get("etag"));
    }
}
