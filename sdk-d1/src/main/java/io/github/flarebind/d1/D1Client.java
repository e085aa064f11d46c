package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.ResourceNames;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The D1 databases of an account: makes, lists, changes and deletes them, moves whole databases in and out, and hands out
 * their bindings.
 *
 * <p>Wherever a database is asked for it may be given by its id, a UUID, or by its name. A name is looked up with a call of
 * its own, once for each client of this kind, and is a {@link io.github.flarebind.core.error.NotFoundException} when no
 * database has it.
 */
public final class D1Client {
    private final DatabaseCalls calls;
    private final ResourceNames names;

    private D1Client(DatabaseCalls calls) {
        this.calls = calls;
        this.names = new ResourceNames(D1Rules.ID, name -> DatabaseNames.id(calls, name));
    }

    /** Returns the D1 of the client's account. */
    public static D1Client of(CloudflareClient client) {
        return new D1Client(new DatabaseCalls(ClientRuntime.of(client), CallOptions.defaults()));
    }

    /** Returns the binding of a database; nothing is sent for one that is given by its id. */
    public D1Database database(String database) {
        return databaseById(id(database));
    }

    /**
     * Returns the binding of the database with this id, whatever it looks like: to {@code wrangler dev} any text is an id.
     * Nothing is sent.
     */
    public D1Database databaseById(String id) {
        return new HttpD1Database(new D1Calls(calls.runtime(), D1Rules.database(id), CallOptions.defaults()));
    }

    private String id(String database) {
        return names.id(D1Rules.database(database));
    }

    /** Makes a database near the caller; see {@link #create(String, D1DatabaseOptions)}. */
    public D1DatabaseInfo create(String name) {
        return create(name, D1DatabaseOptions.builder().build());
    }

    /**
     * Makes a database.
     *
     * @param name letters, digits, {@code -} and {@code _}, a letter or digit first; unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the name is taken
     */
    public D1DatabaseInfo create(String name, D1DatabaseOptions options) {
        return calls.create(name, requireNonNull(options, "options is null")).await();
    }

    /**
     * Returns what is known of a database.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public D1DatabaseInfo get(String database) {
        return get(database, EnumSet.allOf(D1DatabaseField.class));
    }

    /** Returns the id, the name and these fields of a database; the others are empty, whatever they are. */
    public D1DatabaseInfo get(String database, Set<D1DatabaseField> fields) {
        return calls.get(id(database), requireNonNull(fields, "fields is null")).await();
    }

    /** All databases of the account. */
    public List<D1DatabaseInfo> list() {
        return calls.list(Optional.empty());
    }

    /** The databases whose names hold {@code part}. */
    public List<D1DatabaseInfo> list(String part) {
        return calls.list(Optional.of(requireNonNull(part, "part is null")));
    }

    /**
     * Gives a database read replicas, or takes them away.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is no such database
     */
    public D1DatabaseInfo update(String database, D1ReadReplication readReplication) {
        return calls.update(id(database), requireNonNull(readReplication, "readReplication is null"))
                .await();
    }

    /**
     * Deletes a database with all its tables.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public void delete(String database) {
        String id = id(database);
        calls.delete(id).await();
        names.forget(id);
    }

    /** The past of a database: bookmarks of its states, and the way back to them. */
    public D1TimeTravel timeTravel(String database) {
        return new D1TimeTravel(calls, id(database));
    }

    /** Reads SQL into a database; see {@link #importSql(String, Body, D1ImportOptions)}. */
    public D1ImportResult importSql(String database, Body sql) {
        return importSql(database, sql, D1ImportOptions.builder().build());
    }

    /**
     * Reads a file of SQL into a database, in one transaction; while it runs, the database serves nothing else. Waits for
     * the end. When the waiting ends first, the same call goes on waiting for the same import while that runs; once it is over,
     * the call would apply the SQL a second time.
     *
     * @param sql SQL text without BEGIN and COMMIT, 1 byte to 5 GB; a stream that can be read once is copied to a
     *     temporary file first
     * @throws D1Exception when a statement failed; then nothing has taken effect
     * @throws io.github.flarebind.core.error.OutcomeUnknownException when the waiting ended before the import
     */
    public D1ImportResult importSql(String database, Body sql, D1ImportOptions options) {
        requireNonNull(options, "options is null");
        D1Rules.sqlFile(sql);
        return SqlImport.plan(calls, id(database), sql, options).await();
    }

    /** Writes a whole database to a file as SQL; see {@link #exportSql(String, Path, D1ExportOptions)}. */
    public D1ExportResult exportSql(String database, Path file) {
        return exportSql(database, file, D1ExportOptions.builder().build());
    }

    /**
     * Writes a database to a file as SQL that {@code importSql} and sqlite3 read; while it runs, the database serves nothing
     * else. The file is there whole or not at all, and one that stood there is replaced.
     *
     * @throws IllegalArgumentException when the file's folder is not there
     * @throws io.github.flarebind.core.error.InvalidRequestException when it has virtual tables, which cannot be exported
     */
    public D1ExportResult exportSql(String database, Path file, D1ExportOptions options) {
        requireNonNull(options, "options is null");
        return SqlExport.plan(calls, id(database), file, options).await();
    }
}
