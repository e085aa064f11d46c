package io.github.flarebind.examples.items;

import io.github.flarebind.d1.D1Database;
import java.util.List;
import java.util.Optional;

/** The items in D1: what is there counts. */
final class Items {
    private final D1Database db;

    Items(D1Database db) {
        this.db = db;
    }

    Item add(NewItem item) {
        return db.prepare("INSERT INTO items (name, price_cents) VALUES (?, ?) RETURNING *")
                .bind(item.name(), item.priceCents())
                .first(Item.class)
                .orElseThrow();
    }

    Optional<Item> find(long id) {
        return db.prepare("SELECT * FROM items WHERE id = ?").bind(id).first(Item.class);
    }

    /** The newest items of those below an id; one more is asked for, to know whether there are more. */
    ItemsPage newest(int limit, long below) {
        List<Item> found = db.prepare("SELECT * FROM items WHERE id < ? ORDER BY id DESC LIMIT ?")
                .bind(below, limit + 1)
                .run(Item.class)
                .results();
        if (found.size() <= limit) {
            return new ItemsPage(found, null);
        }
        List<Item> items = found.subList(0, limit);
        return new ItemsPage(items, Long.toString(items.get(limit - 1).id()));
    }
}
