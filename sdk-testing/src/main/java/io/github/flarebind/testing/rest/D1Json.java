package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.JsNumber;
import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.testing.engine.D1Job;
import io.github.flarebind.testing.engine.D1Store;
import io.github.flarebind.testing.engine.SqlMeta;
import io.github.flarebind.testing.engine.SqlRows;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What D1 answers with, as JSON. */
final class D1Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** From here on, JavaScript writes numbers with an exponent. */
    private static final double EXPONENT_FROM = 1e21;

    private D1Json() {}

    /** A database as a list shows it. */
    static ObjectNode listed(D1Store store) {
        ObjectNode database = Envelopes.object()
                .put("uuid", store.id())
                .put("name", store.name())
                .put("version", "production")
                .put(
                        "created_at",
                        store.createdAt().truncatedTo(ChronoUnit.MILLIS).toString());
        return text(database, "jurisdiction", store.settings().jurisdiction());
    }

    /** A database that was just made. */
    static ObjectNode created(D1Store store) {
        ObjectNode database =
                measured(store).put("created_in_region", store.settings().region());
        return text(database, "primary_location_hint", store.settings().locationHint());
    }

    /** A database that was asked for. */
    static ObjectNode database(D1Store store) {
        return measured(store).put("running_in_region", store.settings().region());
    }

    private static ObjectNode measured(D1Store store) {
        ObjectNode database = listed(store).put("file_size", store.size()).put("num_tables", store.tables());
        database.putObject("read_replication").put("mode", store.settings().replication());
        return database;
    }

    private static ObjectNode text(ObjectNode object, String name, Optional<String> value) {
        return value.map(text -> object.put(name, text)).orElseGet(() -> object.putNull(name));
    }

    /** How far an import or an export has come; its result is put in by its route. */
    static ObjectNode job(String type, D1Job<?> job) {
        ObjectNode json = Envelopes.object()
                .put("success", job.error().isEmpty())
                .put("type", type)
                .put("status", job.status())
                .put("at_bookmark", job.bookmark());
        job.messages().forEach(json.putArray("messages")::add);
        job.error()
                .ifPresent(error -> json.put("error", error).putArray("errors").add(error));
        return json;
    }

    /** A result as {@code /raw} gives it. */
    static ObjectNode raw(SqlRows rows) {
        ObjectNode results = Envelopes.object();
        rows.columns().forEach(results.putArray("columns")::add);
        ArrayNode array = results.putArray("rows");
        for (List<@Nullable Object> row : rows.rows()) {
            ArrayNode values = array.addArray();
            row.forEach(value -> values.add(value(value)));
        }
        return result(results, rows.meta());
    }

    /** A result as {@code /query} gives it: of columns with the same name the last one is kept. */
    static ObjectNode objects(SqlRows rows) {
        ArrayNode results = Envelopes.array();
        for (List<@Nullable Object> row : rows.rows()) {
            ObjectNode object = results.addObject();
            for (int i = 0; i < row.size(); i++) {
                object.set(rows.columns().get(i), value(row.get(i)));
            }
        }
        return result(results, rows.meta());
    }

    private static ObjectNode result(JsonNode results, SqlMeta meta) {
        ObjectNode result = Envelopes.object().put("success", true);
        result.set("results", results);
        return result.set("meta", meta(meta));
    }

    static ObjectNode meta(SqlMeta meta) {
        ObjectNode json = Envelopes.object().put("served_by", "in-memory").put("served_by_primary", true);
        json.putObject("timings").put("sql_duration_ms", meta.durationMillis());
        json.set("last_row_id", whole(meta.lastRowId()));
        return json.put("duration", meta.durationMillis())
                .put("changes", meta.changes())
                .put("changed_db", meta.changedDb())
                .put("size_after", meta.sizeAfter())
                .put("rows_read", meta.rowsRead())
                .put("rows_written", meta.rowsWritten())
                .put("total_attempts", 1);
    }

    private static JsonNode value(@Nullable Object value) {
        if (value instanceof Double real) {
            return number(real);
        }
        if (value instanceof Long whole) {
            return NODES.numberNode(whole);
        }
        if (value instanceof byte[] bytes) {
            ArrayNode array = NODES.arrayNode(bytes.length);
            for (byte b : bytes) {
                array.add(b & 0xff);
            }
            return array;
        }
        return value == null ? NODES.nullNode() : NODES.textNode(value.toString());
    }

    private static JsonNode whole(long number) {
        boolean exact = number <= D1Limits.MOST_EXACT && number >= -D1Limits.MOST_EXACT;
        return exact ? NODES.numberNode(number) : number((double) number);
    }

    /** A double as JavaScript writes it: 1.0 is {@code 1}. */
    private static JsonNode number(double real) {
        boolean whole = real == Math.rint(real) && Math.abs(real) < EXPONENT_FROM;
        return whole ? NODES.numberNode(JsNumber.shortest(real).toBigInteger()) : NODES.numberNode(real);
    }
}
