package io.github.flarebind.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Requests to a server of items, and its answers without what is of the moment.
 *
 * @param origin where it is
 * @param http what asks it
 */
record ItemsSession(URI origin, HttpClient http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is answered to one request: its status, its headers, and its body but the times. */
    record Answer(String request, int status, Map<String, String> headers, String body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    static ItemsSession with(ServerProcess server) {
        return new ItemsSession(server.origin(), HttpClient.newHttpClient());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer put(String path, String type, byte[] bytes) throws IOException, InterruptedException {
        return send("PUT", path, type, BodyPublishers.ofByteArray(bytes));
    }

    Answer send(String method, String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.resolve(path)).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.keySet().removeAll(Set.of("date", "connection")); // of the moment, and of what was read of the request
        return new Answer(method + ' ' + path, response.statusCode(), headers, body(response));
    }

    private static String body(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            return shown(response.body());
        }
        JsonNode json = JSON.readTree(response.body());
        json.findParents("createdAt").forEach(item -> ((ObjectNode) item).put("createdAt", "then"));
        return json.toString();
    }

    private static String shown(byte[] bytes) {
        if (bytes.length <= 16) {
            return HexFormat.of().formatHex(bytes);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return bytes.length + " bytes, CRC-32 " + sum.getValue();
    }
}
