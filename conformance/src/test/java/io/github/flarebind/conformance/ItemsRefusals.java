package io.github.flarebind.conformance;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import io.github.flarebind.conformance.ItemsSession.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests that the service and the Worker refuse alike, with the same words.
 *
 * @param items what is asked; there is an item 1, and none 4711
 * @param answers what was answered
 */
record ItemsRefusals(ItemsSession items, List<Answer> answers) {
    private static final String PICTURE = "/items/1/picture";
    private static final String PRICED = "\"priceCents\": 1";
    private static final List<String> PATHS = List.of(
            "/",
            "/nothing",
            "/items/",
            "/items/1/",
            "/items/1/nothing",
            "/ITEMS",
            "/items//picture",
            "/items/0",
            "/items/01",
            "/items/1e3",
            "/items/-1",
            "/items/+1",
            "/items/1.0",
            "/items/x",
            "/items/%201",
            "/items/%C2%B2",
            "/items/%C3",
            "/items/1;x=y",
            "/items/a%2Fb",
            "/items/%25",
            "/items/9007199254740991",
            "/items/9007199254740992",
            "/items/99999999999999999999",
            "/items/4711",
            "/items/4711/picture",
            "/items/x/picture",
            "/items?limit=0",
            "/items?limit=",
            "/items?limit",
            "/items?limit=01",
            "/items?limit=1e1",
            "/items?limit=+1",
            "/items?limit=101",
            "/items?limit=0&limit=1",
            "/items?%6cimit=0",
            "/items?limit=%C3",
            "/items?cursor=0",
            "/items?cursor=x",
            "/items?cursor=9007199254740992",
            "/items?cursor=x&limit=0");
    private static final List<String> BODIES = List.of(
            "",
            "tea",
            "null",
            "1",
            "[]",
            "{}",
            "{} {}",
            "{},",
            "{'a': 1}",
            "{\"name\": \"a\", " + PRICED + "}}",
            "{\"name\": \"a\", \"name\": \"a\", " + PRICED + "}",
            "{\"name\": \"a\", \"n\\u0061me\": \"a\", " + PRICED + "}",
            "{\"name\": \"a\", " + PRICED + ", \"x\": {\"y\": 1, \"y\": 2}}",
            "{\"name\": \"a\", " + PRICED + ", \"x\": 1}",
            "{\"name\": \"a\", " + PRICED + ", \"__proto__\": 1}",
            "{\"name\": {\"y\": \":\"}, " + PRICED + "}",
            "{\"name\": [1], " + PRICED + "}",
            "{\"name\": 7, " + PRICED + "}",
            "{\"name\": null, " + PRICED + "}",
            "{" + PRICED + "}",
            "{\"name\": \"\", " + PRICED + "}",
            "{\"name\": \" \\t\\u00a0\\u2028\", " + PRICED + "}",
            "{\"name\": \"\\ufeff\"}",
            "{\"name\": \"a\\u0000\", " + PRICED + "}",
            "{\"name\": \"a\\u0085\", " + PRICED + "}",
            "{\"name\": \"a\\ud800\", " + PRICED + "}",
            "{\"name\": \"\\udc00\\ud800\", " + PRICED + "}",
            "{\"name\": \"a\tb\", " + PRICED + "}",
            "{\"name\": \"" + "x".repeat(101) + "\", " + PRICED + "}",
            "{\"name\": \"" + "\ud83c\udf75".repeat(100) + "\"}",
            "{\"name\": \"a\", \"priceCents\": \"1\"}",
            "{\"name\": \"a\", \"priceCents\": true}",
            "{\"name\": \"a\", \"priceCents\": null}",
            "{\"name\": \"a\", \"priceCents\": -1}",
            "{\"name\": \"a\", \"priceCents\": 1.5}",
            "{\"name\": \"a\", \"priceCents\": 01}",
            "{\"name\": \"a\", \"priceCents\": NaN}",
            "{\"name\": \"a\", \"priceCents\": 1e400}",
            "{\"name\": \"a\", \"priceCents\": 100000001}",
            "{\"name\": \"a\", \"priceCents\": " + "9".repeat(2000) + "}",
            " ".repeat(16_384),
            " ".repeat(16_385));

    /** Asks them all. */
    static List<Answer> of(ItemsSession items) throws IOException, InterruptedException {
        ItemsRefusals refusals = new ItemsRefusals(items, new ArrayList<>());
        refusals.addresses();
        refusals.methods();
        refusals.bodies();
        refusals.pictures();
        return List.copyOf(refusals.answers);
    }

    private void addresses() throws IOException, InterruptedException {
        for (String path : PATHS) {
            answers.add(items.get(path));
            answers.add(ask("HEAD", path));
        }
    }

    private void methods() throws IOException, InterruptedException {
        for (String path : List.of("/items", "/items/1", "/items/x", PICTURE, "/nothing")) {
            for (String method : List.of("OPTIONS", "DELETE", "PATCH")) {
                answers.add(ask(method, path));
            }
        }
        answers.add(ask("PUT", "/items"));
        answers.add(ask("POST", "/items/1"));
        answers.add(ask("POST", PICTURE));
    }

    private Answer ask(String method, String path) throws IOException, InterruptedException {
        return items.send(method, path, "", BodyPublishers.noBody());
    }

    private void bodies() throws IOException, InterruptedException {
        for (String body : BODIES) {
            answers.add(items.post("/items", body));
        }
        byte[] item = "{\"name\": \"a\", \"priceCents\": 1}".getBytes(UTF_16BE);
        byte[] broken = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, '"', '}'};
        for (byte[] bytes : List.of(item, broken)) {
            answers.add(items.send("POST", "/items", "application/json", BodyPublishers.ofByteArray(bytes)));
        }
        answers.add(unmeasured("POST", "/items", 16_385));
    }

    private void pictures() throws IOException, InterruptedException {
        for (String type : List.of("text/html", "IMAGE/PNG", "image/png; x=y", "image/png, image/gif")) {
            answers.add(items.put(PICTURE, type, new byte[] {1}));
        }
        answers.add(ask("PUT", PICTURE));
        answers.add(items.put(PICTURE, "image/png", new byte[0]));
        answers.add(unmeasured("PUT", PICTURE, 1));
        answers.add(items.put("/items/4711/picture", "text/html", new byte[] {1}));
        answers.add(items.put("/items/x/picture", "text/html", new byte[] {1}));
    }

    /** A body without Content-Length. */
    private Answer unmeasured(String method, String path, int length) throws IOException, InterruptedException {
        return items.send(
                method,
                path,
                "image/png",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])));
    }
}
