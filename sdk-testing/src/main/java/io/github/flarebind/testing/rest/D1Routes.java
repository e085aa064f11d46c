package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.testing.engine.D1Engine;
import io.github.flarebind.testing.engine.D1Store;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.SqlRows;
import io.github.flarebind.testing.engine.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** D1's queries over REST. */
final class D1Routes {
    static final String BASE = "/d1/database";
    static final int MALFORMED = 7400;

    private final D1Engine engine;

    private D1Routes(D1Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, D1Engine engine) {
        D1Routes routes = new D1Routes(engine);
        router.on("POST", BASE + "/{db}/raw", D1Operation.QUERY, call -> routes.run(call, D1Json::raw));
        router.on("POST", BASE + "/{db}/query", D1Operation.QUERY, call -> routes.run(call, D1Json::objects));
    }

    private TransportResponse run(RestCall call, Function<SqlRows, ObjectNode> shape) {
        D1Store store = engine.get(call.path("db"));
        KnownFields body = KnownFields.of(call, MALFORMED, "sql", "params", "batch");
        boolean batch = body.present("batch").isPresent();
        if (batch == body.present("sql").isPresent()) {
            throw malformed("either sql or batch is required");
        }
        ArrayNode result = Envelopes.array();
        List<SqlRows> all = batch ? store.batch(statements(body.list("batch"))) : store.query(statement(body));
        all.forEach(rows -> result.add(shape.apply(rows)));
        return Envelopes.ok(result);
    }

    private static List<SqlStatement> statements(List<JsonNode> batch) {
        return batch.stream()
                .map(statement -> statement(KnownFields.of(statement, MALFORMED, "sql", "params")))
                .toList();
    }

    private static SqlStatement statement(KnownFields statement) {
        String sql = statement.text("sql").orElseThrow(() -> malformed("sql is required"));
        List<@Nullable Object> values = new ArrayList<>();
        statement.list("params").forEach(param -> values.add(value(param)));
        return new SqlStatement(sql, values);
    }

    private static @Nullable Object value(JsonNode param) {
        return switch (param.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> param.booleanValue();
            case NUMBER -> param.doubleValue();
            case STRING -> param.textValue();
            case ARRAY -> blob(param);
            default -> throw malformed("a param must be a string, number, boolean, null or array");
        };
    }

    private static byte[] blob(JsonNode param) {
        byte[] bytes = new byte[param.size()];
        for (int i = 0; i < bytes.length; i++) {
            JsonNode number = param.get(i);
            if (!number.isNumber() || number.doubleValue() < 0 || number.doubleValue() >= 256) {
                throw malformed("an array param must hold numbers from 0 to 255");
            }
            bytes[i] = (byte) number.intValue();
        }
        return bytes;
    }

    static ServiceException malformed(String why) {
        return new ServiceException(INVALID, MALFORMED, "The request is malformed: " + why);
    }
}
