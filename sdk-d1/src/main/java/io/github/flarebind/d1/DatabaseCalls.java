package io.github.flarebind.d1;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.NumberedListing;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.d1.internal.D1Product;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every path, body and decoder of the calls that manage databases. */
record DatabaseCalls(ClientRuntime runtime, CallOptions options) {
    /** The same calls, which together have this much time. */
    DatabaseCalls within(Duration deadline) {
        return new DatabaseCalls(
                runtime, CallOptions.builder().deadline(deadline).build());
    }

    /** The same calls as parts of a plan. */
    DatabaseCalls in(Parts parts) {
        return new DatabaseCalls(runtime, parts.options());
    }

    CallBuilder call(D1Operation operation, String database) {
        return named(operation, "database " + database);
    }

    <T> Plan<T> plan(D1Operation operation, String database, Plan.Work<T> work) {
        return runtime.plan(operation, "database " + database, options, work);
    }

    private CallBuilder named(D1Operation operation, String resource) {
        return runtime.call(operation, resource, options).in("d1", "database");
    }

    ApiCall<D1DatabaseInfo> create(String name, D1DatabaseOptions options) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", D1Rules.name(name));
        options.locationHint().ifPresent(hint -> body.put("primary_location_hint", hint.code()));
        options.jurisdiction().ifPresent(jurisdiction -> body.put("jurisdiction", jurisdiction.code()));
        options.readReplication().ifPresent(mode -> body.putAll(replication(mode)));
        return named(D1Operation.CREATE_DATABASE, Resource.of("database", name))
                .post()
                .json(body)
                .decode(info());
    }

    private static Map<String, Object> replication(D1ReadReplication mode) {
        return Map.of("read_replication", Map.of("mode", mode.code()));
    }

    ApiCall<D1DatabaseInfo> get(String id, Set<D1DatabaseField> fields) {
        boolean all = fields.size() == D1DatabaseField.values().length;
        String wanted = Stream.concat(
                        Stream.of("uuid", "name"), fields.stream().sorted().map(D1DatabaseField::code))
                .collect(Collectors.joining(","));
        return call(D1Operation.GET_DATABASE, id)
                .get(id)
                .query("fields", all ? Optional.empty() : Optional.of(wanted))
                .decode(info());
    }

    List<D1DatabaseInfo> list(Optional<String> part) {
        return NumberedListing.all(
                () -> named(D1Operation.LIST_DATABASES, "account " + runtime.accountId())
                        .get()
                        .query("name", part),
                DatabaseCalls::info);
    }

    ApiCall<D1DatabaseInfo> update(String id, D1ReadReplication mode) {
        return call(D1Operation.UPDATE_DATABASE, id)
                .patch(id)
                .json(replication(mode))
                .decode(info());
    }

    ApiCall<Void> delete(String id) {
        return call(D1Operation.DELETE_DATABASE, id).delete(id).decode(Decoder.deleted(D1Product.DATABASE_NOT_FOUND));
    }

    private static Decoder<D1DatabaseInfo> info() {
        return Decoder.result(ResultReader.tree(DatabaseCalls::info));
    }

    private static D1DatabaseInfo info(WireObject database) throws IOException {
        return new D1DatabaseInfo(
                database.text("uuid"),
                database.text("name"),
                database.optionalMoment("created_at"),
                database.optionalText("version"),
                database.optionalText("jurisdiction"),
                number(database, "file_size"),
                number(database, "num_tables"),
                database.optionalText("running_in_region"),
                replication(database));
    }

    private static OptionalLong number(WireObject database, String field) throws IOException {
        return database.present(field).isPresent() ? OptionalLong.of(database.number(field)) : OptionalLong.empty();
    }

    private static Optional<D1ReadReplication> replication(WireObject database) throws IOException {
        return database.present("read_replication").isEmpty()
                ? Optional.empty()
                : database.object("read_replication").optionalText("mode").flatMap(D1ReadReplication::of);
    }
}
