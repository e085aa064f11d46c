package io.github.flarebind.env;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.WranglerDev;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every request, and answers that there is a resource of every name. */
final class Wire implements Transport {
    private static final String FOUND = "[{\"uuid\": \"%s\", \"id\": \"%s\", \"queue_id\": \"%s\", \"name\": \"%s\","
            + " \"title\": \"%s\", \"queue_name\": \"%s\"}]";

    private final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
    private final String name;

    /** The one resource that there is has this name, and the id {@code of-<name>}. */
    Wire(String name) {
        this.name = name;
    }

    CloudflareClient client() {
        return CloudflareClient.builder()
                .apiToken("token")
                .accountId("acc")
                .transport(this)
                .build();
    }

    CloudflareClient wranglerDev() {
        URI origin = URI.create("http://localhost:8787");
        return new ClientRuntime(WranglerDev.config(origin).transport(this).build());
    }

    /** The bindings of the tests' own configuration, reached with {@code client}. */
    static CloudflareEnv env(CloudflareClient client) {
        return CloudflareEnv.builder()
                .resource(Wire.class, "/wrangler.jsonc")
                .client(client)
                .load();
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        requests.add(request);
        String id = "of-" + name;
        String result = FOUND.formatted(id, id, id, name, name, name);
        String body = "{\"success\": true, \"errors\": [], \"messages\": [], \"result\": " + result + "}";
        return TransportResponse.of(
                200, Headers.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** What was asked of the API: method and path, without base and account. */
    List<String> asked() {
        return requests.stream()
                .map(request -> request.method()
                        + ' '
                        + request.uri().getRawPath().replaceAll("^(/client/v4/accounts/acc|/cdn-cgi/local)", ""))
                .toList();
    }

    TransportRequest last() {
        return requests.get(requests.size() - 1);
    }
}
