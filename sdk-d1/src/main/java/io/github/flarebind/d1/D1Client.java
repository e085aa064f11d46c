package io.github.flarebind.d1;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.NumberedListing;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.d1.internal.D1Product;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The D1 databases of an account: makes them, lists them, deletes them, and hands out their bindings. */
public final class D1Client {
    private final ClientRuntime runtime;

    private D1Client(ClientRuntime runtime) {
        this.runtime = runtime;
    }

    /** Returns the D1 of the client's account. */
    public static D1Client of(CloudflareClient client) {
        return new D1Client(ClientRuntime.of(client));
    }

    /** Returns the binding of the database with this id, a UUID; nothing is sent. */
    public D1Database database(String id) {
        return new HttpD1Database(new D1Calls(runtime, D1Rules.id(id), CallOptions.defaults()));
    }

    /**
     * Makes a database near the caller.
     *
     * @param name letters, digits, {@code -} and {@code _}, a letter or digit first; unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the name is taken
     */
    public D1DatabaseInfo create(String name) {
        return call(D1Operation.CREATE_DATABASE, Resource.of("database", D1Rules.name(name)))
                .post()
                .json(Map.of("name", name))
                .decode(Decoder.result(ResultReader.tree(D1Client::info)))
                .await();
    }

    /** All databases of the account. */
    public List<D1DatabaseInfo> list() {
        return NumberedListing.all(
                () -> call(D1Operation.LIST_DATABASES, "account " + runtime.accountId())
                        .get(),
                D1Client::info);
    }

    /**
     * Deletes the database with all its tables.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none with this id
     */
    public void delete(String id) {
        call(D1Operation.DELETE_DATABASE, "database " + D1Rules.id(id))
                .delete(id)
                .decode(Decoder.deleted(D1Product.DATABASE_NOT_FOUND))
                .await();
    }

    private CallBuilder call(D1Operation operation, String resource) {
        return runtime.call(operation, resource, CallOptions.defaults()).in("d1", "database");
    }

    private static D1DatabaseInfo info(WireObject database) throws IOException {
        return new D1DatabaseInfo(database.text("uuid"), database.text("name"), database.optionalMoment("created_at"));
    }
}
