package io.github.flarebind.d1;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.d1.internal.D1Operation;
import java.util.List;
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
                .orElseThrow(() -> missing(calls, name));
    }

    private static NotFoundException missing(DatabaseCalls calls, String name) {
        ApiError none = new ApiError(0, "no database of the account has this name", List.of());
        return new NotFoundException(new ApiFailure(
                D1Operation.LIST_DATABASES.title(),
                Resource.of("database", name),
                200,
                List.of(none),
                Optional.empty(),
                Optional.empty(),
                Optional.of(calls.runtime().accountId()),
                true));
    }
}
