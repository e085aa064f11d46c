package io.github.flarebind.examples;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1PreparedStatement;
import java.util.List;

/** D1: a table, rows written in one transaction, and rows read as records. */
final class D1Tour {
    private D1Tour() {}

    /** One row of the table, as {@code run} and {@code first} make it. */
    public record User(long id, String name, int age) {}

    static void visit(CloudflareClient cloudflare, Tour tour) {
        D1Client databases = D1Client.of(cloudflare);
        String id = databases.create(tour.name()).id();
        try {
            tour.heading("D1, database " + id);
            use(databases.database(id), tour);
        } finally {
            databases.delete(id);
        }
    }

    private static void use(D1Database db, Tour tour) {
        tour.say(
                "exec: CREATE TABLE",
                db.exec("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT UNIQUE, age INTEGER)")
                                .count() + " statement");
        D1PreparedStatement insert = db.prepare("INSERT INTO users (name, age) VALUES (?, ?)");
        tour.say(
                "batch: three INSERTs",
                db.batch(List.of(insert.bind("Ada", 36), insert.bind("Alan", 41), insert.bind("Grace", 85))).stream()
                                .mapToLong(result -> result.meta().changes())
                                .sum()
                        + " rows written");
        tour.say(
                "run: users over 40",
                db.prepare("SELECT * FROM users WHERE age > ? ORDER BY id")
                        .bind(40)
                        .run(User.class)
                        .results());
        tour.say(
                "first: Ada",
                db.prepare("SELECT * FROM users WHERE name = ?").bind("Ada").first(User.class));
        tour.say(
                "first: how many", db.prepare("SELECT count(*) AS n FROM users").first("n", Long.class));
        tour.say("a mistake is told in one line", mistake(db));
    }

    private static String mistake(D1Database db) {
        try {
            return db.prepare("SELECT * FROM usres").run().toString();
        } catch (CloudflareException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
