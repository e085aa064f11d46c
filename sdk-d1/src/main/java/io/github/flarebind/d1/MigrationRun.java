package io.github.flarebind.d1;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.OneLine;
import io.github.flarebind.d1.D1UnavailableException.Reason;
import io.github.flarebind.d1.internal.SqlFailure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One file's way into a database, perhaps beside another instance that applies the same. Its name goes in first, in the
 * same transaction, and is unique: so nothing is applied twice, and in doubt the table tells.
 */
final class MigrationRun {
    private static final int TRIES = 3;
    private static final Set<Reason> TOO_MUCH =
            EnumSet.of(Reason.OVERLOADED, Reason.TOO_SLOW, Reason.OUT_OF_MEMORY, Reason.OUT_OF_CPU);

    private final D1Database db;
    private final MigrationTable table;
    private final MigrationScript script;
    private boolean perhapsDone;

    MigrationRun(D1Database db, MigrationTable table, MigrationScript script) {
        this.db = db;
        this.table = table;
        this.script = script;
    }

    /** Applies the file; gives nothing when another has applied it meanwhile. */
    Optional<D1Migration> apply() {
        for (int left = TRIES - 1; ; left--) {
            try {
                return Optional.of(send());
            } catch (D1ConstraintException e) {
                return notedBefore(e);
            } catch (OutcomeUnknownException | MalformedResponseException e) {
                Optional<D1Migration> recorded = reread(e);
                if (recorded.isPresent()) {
                    return recorded;
                }
                if (left == 0 || tooMuch(e)) {
                    throw failed(e);
                }
                perhapsDone = true;
            } catch (CloudflareException e) {
                throw perhapsDone ? unknown("it could not be sent again", e) : failed(e);
            }
        }
    }

    private Optional<D1Migration> notedBefore(D1ConstraintException e) {
        Optional<D1Migration> recorded = table.notedBefore(e) ? reread(e) : Optional.empty();
        if (recorded.isEmpty()) {
            throw failed(e); // it is the file's own SQL that breaks a constraint
        }
        return perhapsDone ? recorded : Optional.empty();
    }

    private D1Migration send() {
        List<D1PreparedStatement> batch = new ArrayList<>();
        batch.add(table.note(db, script.name()));
        script.statements().forEach(statement -> batch.add(db.prepare(statement.sql())));
        return MigrationTable.noted(db.batch(batch).get(0));
    }

    private Optional<D1Migration> reread(CloudflareException doubt) {
        try {
            return table.find(db, script.name());
        } catch (CloudflareException e) {
            D1MigrationException unknown = unknown("the table cannot be read", doubt);
            unknown.addSuppressed(e);
            throw unknown;
        }
    }

    private D1MigrationException unknown(String reason, CloudflareException doubt) {
        String why = "whether it was applied is unknown, for " + reason + "; call apply again";
        return new D1MigrationException(script.name(), OptionalInt.empty(), why, doubt);
    }

    /** Whether the file asks more of the service than it gives, so that it would fail again, and as slowly. */
    private static boolean tooMuch(CloudflareException doubt) {
        return doubt.getCause() instanceof D1UnavailableException unavailable
                && TOO_MUCH.contains(unavailable.reason());
    }

    private D1MigrationException failed(CloudflareException e) {
        List<ApiError> errors = e instanceof ApiException api ? api.errors() : List.of();
        OptionalInt line =
                QuotedPlace.of(SqlFailure.of(errors)).map(script::line).orElseGet(OptionalInt::empty);
        String text = errors.isEmpty()
                ? String.valueOf(e.getMessage())
                : errors.get(0).message();
        return new D1MigrationException(script.name(), line, OneLine.of(text, 500), e);
    }
}
