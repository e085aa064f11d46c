package io.github.flarebind.examples.items;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.examples.items.RunningItems.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {
    private final RunningItems items = new RunningItems();

    @AfterEach
    void close() {
        items.close();
    }

    @Test
    void anItemIsCreatedAndShown() throws IOException, InterruptedException {
        Answer created = items.post("/items", "{\"name\": \"Tea, \u00fcber\", \"priceCents\": 1250}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/items/1");
        assertThat(created.header("Content-Type")).isEqualTo("application/json");
        assertThat(created.json().path("name").asText()).isEqualTo("Tea, \u00fcber");
        assertThat(created.json().path("priceCents").isIntegralNumber()).isTrue();
        assertThat(created.json().path("priceCents").asLong()).isEqualTo(1250);
        assertThat(created.json().path("createdAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

        Answer shown = items.get(created.header("Location"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json()).isEqualTo(created.json());
    }

    @Test
    void aHeadAnswersAsItsGetWould() throws IOException, InterruptedException {
        items.add("tea", 1);

        assertThat(head("/items/1")).isEqualTo(200);
        assertThat(head("/items/2")).isEqualTo(404);
        assertThat(head("/items?limit=1")).isEqualTo(200);
        assertThat(head("/items?limit=0")).isEqualTo(400);
    }

    private int head(String path) throws IOException, InterruptedException {
        return items.send(items.request(path).method("HEAD", BodyPublishers.noBody()))
                .status();
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() throws IOException, InterruptedException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            items.add(name, 1);
        }

        JsonNode first = items.get("/items?limit=2").json();
        assertThat(first.path("items").findValuesAsText("name")).containsExactly("e", "d");
        JsonNode second = items.get(
                        "/items?limit=2&cursor=" + first.path("cursor").asText())
                .json();
        assertThat(second.path("items").findValuesAsText("name")).containsExactly("c", "b");
        JsonNode last = items.get(
                        "/items?limit=2&cursor=" + second.path("cursor").asText())
                .json();
        assertThat(last.path("items").findValuesAsText("name")).containsExactly("a");
        assertThat(last.has("cursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "101", "lots", ""})
    void aSizeThatNoPageHasIsNamed(String text) {
        assertThatThrownBy(() -> ItemsService.pageSize(text))
                .hasMessage("PAGE_SIZE in wrangler.jsonc is a whole number from 1 to 100, not " + text);
    }

    @Test
    void aPageHasTheSizeOfTheConfigurationUnlessToldOtherwise() throws IOException, InterruptedException {
        assertThat(items.get("/items").json().toString()).isEqualTo("{\"items\":[]}");
        for (int i = 0; i < 21; i++) {
            items.add("tea", i);
        }

        assertThat(items.get("/items").json().path("items")).hasSize(20);
        assertThat(items.get("/items?limit=100").json().path("items")).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=01", "limit=101", "limit=two", "limit=", "limit=-1", "cursor=x", "cursor=0"})
    void aPageThatCannotBeIsRefused(String query) throws IOException, InterruptedException {
        Answer refused = items.get("/items?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error())
                .startsWith(query.substring(0, query.indexOf('=')) + " is a whole number from 1 to ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                          | the body is not a JSON object",
                "tea                                         | the body is not a JSON object",
                "[]                                          | the body is not a JSON object",
                "null                                        | the body is not a JSON object",
                "{\"name\": \"tea\", \"priceCents\": 1} {}   | the body is not a JSON object",
                "{\"name\": \"a\", \"name\": \"b\", \"priceCents\": 1} | the body is not a JSON object",
                "{\"priceCents\": 1}                         | name is missing",
                "{\"name\": 7, \"priceCents\": 1}            | name is missing",
                "{\"name\": null, \"priceCents\": 1}         | name is missing",
                "{\"name\": \" \", \"priceCents\": 1}        | name is missing",
                "{\"name\": \"\\u00a0\", \"priceCents\": 1}   | name is missing",
                "{\"name\": \"a\\u0000b\", \"priceCents\": 1}| name has characters that are no text",
                "{\"name\": \"\\ud800\", \"priceCents\": 1}  | name has characters that are no text",
                "{\"name\": \"tea\"}                         | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": null}   | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": \"1\"}  | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": 1.5}    | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": -1}     | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": 100000001}   | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": 1e300}  | priceCents is missing",
                "{\"name\": \"tea\", \"priceCents\": 1, \"id\": 7}| the body has other fields than name and priceCents",
            })
    void aBodyThatIsNoItemIsRefusedWithTheReason(String body, String reason) throws IOException, InterruptedException {
        Answer refused = items.post("/items", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).startsWith(reason);
        assertThat(items.get("/items").json().path("items")).isEmpty();
    }

    @Test
    void aNameHasAtMostAHundredCharacters() throws IOException, InterruptedException {
        String most = "\ud83c\udf75".repeat(100);
        long id = items.add(most, 1);

        assertThat(items.get("/items/" + id).json().path("name").asText()).isEqualTo(most);
        assertThat(items.post("/items", "{\"name\": \"" + most + "x\", \"priceCents\": 1}")
                        .error())
                .isEqualTo("name has more than 100 characters");
    }

    @Test
    void aBodyBeyondAllItemsIsTooLarge() throws IOException, InterruptedException {
        Answer refused = items.post("/items", " ".repeat(16_385));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.error()).isEqualTo("an item has at most 16384 bytes");
        assertThat(items.post("/items", " ".repeat(16_384)).status()).isEqualTo(400);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsTooLargeToo() throws IOException, InterruptedException {
        BodyPublisher unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[16_385]));

        assertThat(items.send(items.request("/items").POST(unknown)).status()).isEqualTo(413);
    }

    @Test
    void aBodyInAnotherEncodingIsRefused() throws IOException, InterruptedException {
        String tea = "{\"name\": \"t\u00e9\", \"priceCents\": 1}";
        for (Charset charset : List.of(ISO_8859_1, UTF_16BE)) {
            Answer refused =
                    items.send(items.request("/items").POST(BodyPublishers.ofByteArray(tea.getBytes(charset))));

            assertThat(refused.status()).as("%s", charset).isEqualTo(400);
            assertThat(refused.error()).isEqualTo("the body is not a JSON object");
        }
    }

    @Test
    void aPriceMayBeZeroAndMayBeWrittenAsAFraction() throws IOException, InterruptedException {
        assertThat(items.post("/items", "{\"name\": \"gift\", \"priceCents\": 0}")
                        .status())
                .isEqualTo(201);
        assertThat(items.post("/items", "{\"name\": \"tea\", \"priceCents\": 350.0}")
                        .json()
                        .path("priceCents")
                        .toString())
                .isEqualTo("350");
    }

    @Test
    void anAbsentItemIsNotFound() throws IOException, InterruptedException {
        Answer absent = items.get("/items/7");

        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.header("Content-Type")).isEqualTo("application/json");
        assertThat(absent.json().toString()).isEqualTo("{\"error\":\"there is no item 7\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "01", "1e3", "1.5", "9007199254740992", "99999999999999999999", "%C2%B2"})
    void anIdIsANumber(String id) throws IOException, InterruptedException {
        Answer refused = items.get("/items/" + id);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).startsWith("the id is a whole number");
    }

    @Test
    void unknownRoutesAreToldInJsonToo() throws IOException, InterruptedException {
        for (String path : List.of("/nothing", "/items/", "/items/1/", "/items/1/picture/")) {
            Answer unknown = items.get(path);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.error()).isEqualTo("there is no such route");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/items, 'GET, HEAD, POST'",
        "/items/1, 'GET, HEAD'",
        "/items/x, 'GET, HEAD'",
        "/items/1/picture, 'GET, HEAD, PUT'"
    })
    void aMethodThatARouteDoesNotHaveIsToldThoseThatItHas(String path, String methods)
            throws IOException, InterruptedException {
        for (String method : List.of("DELETE", "OPTIONS", "PATCH")) {
            Answer refused = items.send(items.request(path).method(method, BodyPublishers.noBody()));

            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.header("Allow")).isEqualTo(methods);
            assertThat(refused.error()).isEqualTo("this route has no such method");
        }
    }
}
