package io.github.flarebind.d1;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.d1.D1Progress.Phase;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import: announce the SQL by its hash, upload it where the service says, let it run, wait for the end. */
final class SqlImport {
    private static final String LOOK = "look whether its rows are there before you import it again";
    private static final String GO_ON =
            "while it runs, importing the same SQL again goes on waiting for it; later, " + LOOK;

    private final ImportCalls calls;
    private final D1ImportOptions options;
    private final Parts parts;

    private SqlImport(ImportCalls calls, D1ImportOptions options, Parts parts) {
        this.calls = calls;
        this.options = options;
        this.parts = parts;
    }

    /** The import as one job, which closing the client ends. */
    static Plan<D1ImportResult> plan(DatabaseCalls calls, String database, Body sql, D1ImportOptions options) {
        return calls.within(options.deadline())
                .plan(
                        D1Operation.POLL_IMPORT,
                        database,
                        parts -> new SqlImport(new ImportCalls(calls, database, parts), options, parts).run(sql));
    }

    private D1ImportResult run(Body sql) {
        try (HashedSql file = HashedSql.of(sql)) {
            JobState state = begun(file);
            tell(state);
            return result(last(state));
        }
    }

    /** Content that the service has already runs at once. */
    private JobState begun(HashedSql file) {
        JobState state = calls.begin(file.md5()).await();
        if (state.upload().isEmpty()) {
            return state;
        }
        Body watched = file.body().onProgress((bytes, total) -> tell(Phase.UPLOADING, bytes, total));
        calls.upload(state.upload().get(), watched, file.md5()).await();
        return calls.ingest(file.md5(), state.filename()).await();
    }

    /** Whatever ends the waiting before the import says how it went, leaves it unknown. */
    private JobState last(JobState first) {
        try {
            return new Polling(parts, this::poll).last(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("interrupted, or the client was closed; " + GO_ON, e);
        } catch (CloudflareException e) {
            if (Polling.ownWord(e)) {
                throw e;
            }
            throw unknown("the waiting for it was refused; " + GO_ON, e);
        }
    }

    private JobState poll(String bookmark) {
        JobState state = calls.poll(bookmark).await();
        tell(state);
        return state;
    }

    private void tell(JobState state) {
        options.onProgress().ifPresent(told -> told.accept(new D1Progress(Phase.RUNNING, 0, -1, state.messages())));
    }

    private void tell(Phase phase, long bytes, long total) {
        options.onProgress().ifPresent(told -> told.accept(new D1Progress(phase, bytes, total, List.of())));
    }

    private D1ImportResult result(JobState last) {
        if (last.idle()) {
            throw unknown("the service has forgotten it: it ended unseen, or the database was reset; " + LOOK, null);
        }
        if (!last.complete()) {
            throw unknown("it still runs after " + options.deadline() + "; " + GO_ON, null);
        }
        try {
            WireObject result = last.wire().object("result");
            return new D1ImportResult(
                    result.number("num_queries"), result.text("final_bookmark"), MetaReader.of(result));
        } catch (IOException e) {
            throw new MalformedResponseException(
                    D1Operation.POLL_IMPORT.title(), calls.resource(), "complete, but " + e.getMessage(), e);
        }
    }

    private OutcomeUnknownException unknown(String why, @Nullable Throwable cause) {
        return new OutcomeUnknownException(D1Operation.POLL_IMPORT.title(), calls.resource(), why, cause);
    }
}
