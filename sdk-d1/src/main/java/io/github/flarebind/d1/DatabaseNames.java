package io.github.flarebind.d1;

import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResourceNames;
import io.github.flarebind.d1.internal.D1Operation;
import java.util.Optional;

/** Finds databases by their names. */
final class DatabaseNames {
    private DatabaseNames() {}

    /** The id of the database called {@code name}; on wrangler dev an id need not look like one, so it is found too. */
    static String id(DatabaseCalls calls, String name) {
        return calls.list(Optional.of(name)).stream()
                .filter(database ->
                        database.name().equals(name) || database.id().equals(name))
                .map(D1DatabaseInfo::id)
                .findFirst()
                .orElseThrow(() -> ResourceNames.missing(
                        calls.runtime(),
                        D1Operation.LIST_DATABASES,
                        Resource.of("database", name),
                        "no database of the account has this name"));
    }
}
