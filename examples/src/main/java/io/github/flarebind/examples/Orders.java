package io.github.flarebind.examples;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import io.github.flarebind.queues.CloudflareQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The orders of a shop: kept in D1, shipped by a queue, and found faster by a cache in KV, which may be down. */
public final class Orders {
    private final D1Database db;
    private final KvNamespace cache;
    private final CloudflareQueue shipments;

    /** An order, as it is kept, cached and shipped. */
    public record Order(long id, String customer, String item) {}

    /** Orders in these bindings. */
    public Orders(D1Database db, KvNamespace cache, CloudflareQueue shipments) {
        this.db = db;
        this.cache = cache;
        this.shipments = shipments;
    }

    /** Keeps an order and has it shipped. */
    public Order place(String customer, String item) {
        Order order = db.prepare("INSERT INTO orders (customer, item) VALUES (?, ?) RETURNING *")
                .bind(customer, item)
                .first(Order.class)
                .orElseThrow();
        shipments.send(Body.json(order));
        return order;
    }

    /** The order of this number. */
    public Optional<Order> find(long id) {
        String key = "order/" + id;
        Optional<Order> cached = orElseEmpty(() -> cache.getJson(key, Order.class));
        if (cached.isPresent()) {
            return cached;
        }
        Optional<Order> kept =
                db.prepare("SELECT * FROM orders WHERE id = ?").bind(id).first(Order.class);
        kept.ifPresent(order -> remember(key, order));
        return kept;
    }

    private void remember(String key, Order order) {
        KvPutOptions hour =
                KvPutOptions.builder().expirationTtl(Duration.ofHours(1)).build();
        orElseEmpty(() -> {
            cache.put(key, Body.json(order), hour);
            return Optional.empty();
        });
    }

    /** A cache that fails is as good as an empty one. */
    private static <T> Optional<T> orElseEmpty(Supplier<Optional<T>> cached) {
        try {
            return cached.get();
        } catch (CloudflareException e) {
            return Optional.empty();
        }
    }
}
