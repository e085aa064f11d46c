package io.github.flarebind.d1;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.d1.D1Progress.Phase;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import: announce the SQL by its hash, upload it where the service says, let it run, wait for the end. */
final class SqlImport {
    private final ImportCalls calls;
    private final D1ImportOptions options;
    private final Deadline deadline;

    SqlImport(DatabaseCalls calls, String database, D1ImportOptions options) {
        this.calls = new ImportCalls(calls, database);
        this.options = options;
        this.deadline = Deadline.in(options.deadline(), calls.runtime().time());
    }

    D1ImportResult run(Body sql) {
        try (HashedSql file = HashedSql.of(sql)) {
            JobState state = begun(file);
            tell(state);
            return result(new Polling(calls.time(), deadline, this::poll).last(state));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("interrupted", e);
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
            throw unknown("the service has forgotten it: it ended unseen, or the database was reset", null);
        }
        if (!last.complete()) {
            throw unknown("it still runs after " + options.deadline(), null);
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
        return new OutcomeUnknownException(
                D1Operation.POLL_IMPORT.title(),
                calls.resource(),
                why + "; to go on waiting for it, import the same SQL again; or look whether its rows are there",
                cause);
    }
}
