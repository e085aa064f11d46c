package io.github.flarebind.examples.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.examples.items.RunningItems.Answer;
import io.github.flarebind.testing.Fault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemsWhileThingsFailTest {
    private final RunningItems items = new RunningItems();

    @BeforeEach
    void add() throws IOException, InterruptedException {
        items.add("tea", 350);
        items.cloudflare.requests().clear();
    }

    @AfterEach
    void close() {
        items.close();
    }

    @Test
    void aSecondReadAsksTheCacheAlone() throws IOException, InterruptedException {
        items.env.CACHE().delete("item:1");
        items.cloudflare.requests().clear();

        Answer first = items.get("/items/1");
        items.cloudflare.requests().assertOperations("KV get", "D1 query", "KV put");
        items.cloudflare.requests().clear();

        assertThat(items.get("/items/1").json()).isEqualTo(first.json());
        items.cloudflare.requests().assertOperations("KV get");
    }

    @Test
    void aCreatedItemIsInTheCacheForAnHour() throws IOException, InterruptedException {
        items.get("/items/1");
        items.cloudflare.requests().assertOperations("KV get");

        items.cloudflare.time().advance(Duration.ofMinutes(61));
        items.cloudflare.requests().clear();
        assertThat(items.get("/items/1").status()).isEqualTo(200);
        items.cloudflare.requests().assertOperations("KV get", "D1 query", "KV put");
    }

    @Test
    void anAbsentItemIsNotRemembered() throws IOException, InterruptedException {
        assertThat(items.get("/items/2").status()).isEqualTo(404);
        items.add("coffee", 400);

        assertThat(items.get("/items/2").status()).isEqualTo(200);
    }

    @Test
    void withoutTheCacheItemsComeFromTheDatabase() throws IOException, InterruptedException {
        items.cloudflare.faults().on("KV").always(Fault.status(503));

        assertThat(items.get("/items/1").json().path("name").asText()).isEqualTo("tea");
        items.cloudflare.requests().of("KV get").assertCount(1);
        assertThat(items.add("coffee", 400)).isEqualTo(2);
        assertThat(items.get("/items/2").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoItemInTheCacheIsReplaced() throws IOException, InterruptedException {
        items.env.CACHE().put("item:1", "tea");

        assertThat(items.get("/items/1").json().path("priceCents").asLong()).isEqualTo(350);
        assertThat(items.env.CACHE().get("item:1").orElseThrow()).contains("\"priceCents\":350");
    }

    @Test
    void whatIsRememberedIsShownWhileTheDatabaseIsDown() throws IOException, InterruptedException {
        items.cloudflare.faults().on("D1").always(Fault.status(503));

        assertThat(items.get("/items/1").status()).isEqualTo(200);
        Answer list = items.get("/items");
        assertThat(list.status()).isEqualTo(503);
        assertThat(list.json().toString())
                .isEqualTo("{\"error\":\"the storage cannot be reached just now; try again later\"}");
    }

    @Test
    void aWriteWhoseAnswerIsLostIsPerhapsStored() throws IOException, InterruptedException {
        items.cloudflare.faults().on("D1").give(Fault.lostAnswer());

        Answer unknown = items.post("/items", "{\"name\": \"coffee\", \"priceCents\": 400}");
        assertThat(unknown.status()).isEqualTo(502);
        assertThat(unknown.error()).startsWith("it is not known whether this was stored");
        items.cloudflare.requests().of("Queues").assertNone();
    }

    @Test
    void aRefusedTokenIsNoMatterOfTheClient() throws IOException, InterruptedException {
        items.cloudflare.faults().on("D1").always(Fault.status(403));

        Answer refused = items.get("/items");
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.json().toString()).isEqualTo("{\"error\":\"the storage did not do what it was asked\"}");
    }

    @Test
    void eachWriteIsAnEvent() throws IOException, InterruptedException {
        items.put("/items/1/picture", "image/png", new byte[] {1});

        assertThat(items.events())
                .containsExactlyInAnyOrder(
                        "{\"type\":\"item.created\",\"id\":1}", "{\"type\":\"item.picture.stored\",\"id\":1}");
    }

    @Test
    void anItemIsStoredBeforeItsEventIsSent() throws IOException, InterruptedException {
        items.add("coffee", 400);

        items.cloudflare.requests().assertOperations("D1 query", "KV put", "Queues send");
    }

    @Test
    void aRefusedWriteIsNoEvent() throws IOException, InterruptedException {
        items.post("/items", "{}");
        items.put("/items/7/picture", "image/png", new byte[] {1});

        items.cloudflare.requests().of("Queues").assertNone();
    }

    @Test
    void aWriteStandsWhenItsEventCannotBeSent() throws IOException, InterruptedException {
        items.cloudflare.faults().on("Queues").always(Fault.status(503));

        assertThat(items.post("/items", "{\"name\": \"coffee\", \"priceCents\": 400}")
                        .status())
                .isEqualTo(201);
        assertThat(items.put("/items/2/picture", "image/png", new byte[] {1}).status())
                .isEqualTo(204);
        assertThat(items.get("/items/2").status()).isEqualTo(200);
    }

    @Test
    void aPictureThatBreaksOffDoesNotLookWhole() throws IOException, InterruptedException {
        items.put("/items/1/picture", "image/png", new byte[1 << 20]);
        items.cloudflare.faults().on("R2 get").give(Fault.truncatedBody());

        assertThatThrownBy(() -> items.get("/items/1/picture")).isInstanceOf(IOException.class);
        assertThat(items.get("/items/1/picture").response().body()).hasSize(1 << 20);
    }

    @Test
    void aPictureThatBreaksOffBeforeItsAnswerIsAnError() throws IOException, InterruptedException {
        items.put("/items/1/picture", "image/png", new byte[1000]);
        items.cloudflare.faults().on("R2 get").give(Fault.truncatedBody());

        Answer broken = items.get("/items/1/picture");
        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.header("ETag")).isEmpty();
        assertThat(broken.error()).isEqualTo("the picture broke off; try again later");
    }

    @Test
    void picturesAreNotThereWhileTheirStorageIsDown() throws IOException, InterruptedException {
        items.cloudflare.faults().on("R2").always(Fault.status(503));

        assertThat(items.get("/items/1/picture").status()).isEqualTo(503);
        assertThat(items.put("/items/1/picture", "image/png", new byte[] {1}).status())
                .isEqualTo(503);
    }
}
