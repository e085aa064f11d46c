package io.github.flarebind.examples.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** The service on a free port, in memory. */
final class RunningItems implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    final ItemsEnv env = cloudflare.env(Path.of("wrangler.jsonc")).as(ItemsEnv.class);
    private final ItemsService service = ItemsService.start(env, 0);
    private final HttpClient http = HttpClient.newHttpClient();

    /** An answer that was read. */
    record Answer(int status, HttpResponse<byte[]> response) {
        JsonNode json() throws IOException {
            return JSON.readTree(response.body());
        }

        String error() throws IOException {
            return json().path("error").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    /** Adds an item, and gives its id. */
    long add(String name, long priceCents) throws IOException, InterruptedException {
        Answer added = post("/items", "{\"name\": \"%s\", \"priceCents\": %d}".formatted(name, priceCents));
        return added.json().path("id").asLong();
    }

    Answer put(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofByteArray(body)).header("Content-Type", contentType));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request.build(), body);
    }

    /** The events that wait in the queue, as JSON. */
    List<String> events() {
        return env.EVENTS().pull().stream().map(PulledMessage::text).toList();
    }

    @Override
    public void close() {
        service.close();
        cloudflare.close();
    }
}
