package io.github.flarebind.examples;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvEntry;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Duration;
import java.util.Map;

/** KV: a value, a value with metadata that expires, and a listing. */
final class KvTour {
    private static final int MOST_TRIES = 10;

    private KvTour() {}

    static void visit(CloudflareClient cloudflare, Tour tour) {
        KvClient namespaces = KvClient.of(cloudflare);
        String id = namespaces.create(tour.name()).id();
        try {
            tour.heading("KV, namespace " + id);
            use(namespaces.namespace(id), tour);
        } finally {
            namespaces.delete(id);
        }
    }

    private static void use(KvNamespace kv, Tour tour) {
        putFirst(kv);
        kv.put(
                "user/7",
                Body.json(Map.of("name", "Ada")),
                KvPutOptions.builder()
                        .expirationTtl(Duration.ofHours(1))
                        .metadata(Map.of("role", "admin"))
                        .build());
        tour.say("get: greeting", kv.get("greeting"));
        tour.say("getJson: user/7", kv.getJson("user/7", Map.class));
        KvEntry<String> entry = kv.getWithMetadata("user/7").orElseThrow();
        tour.say("getWithMetadata: its value", entry.value());
        tour.say("getWithMetadata: its metadata", entry.metadata().orElseThrow().text());
        tour.say("list", kv.list().items().stream().map(KvKey::name).toList());
        kv.delete("greeting");
        tour.say("get, after delete: greeting", kv.get("greeting"));
    }

    /** Cloudflare may take a moment to find a namespace that was just made. */
    private static void putFirst(KvNamespace kv) {
        for (int i = 1; i < MOST_TRIES; i++) {
            try {
                kv.put("greeting", "hello");
                return;
            } catch (NotFoundException notYet) {
                Tour.pause();
            }
        }
        kv.put("greeting", "hello");
    }
}
