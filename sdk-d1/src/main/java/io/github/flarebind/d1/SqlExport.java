package io.github.flarebind.d1;

import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.SignedUrl;
import io.github.flarebind.core.internal.WholeFile;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.D1Progress.Phase;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One export: let it run, ask until it is over, fetch the file from where the service says. */
final class SqlExport {
    /** A download that breaks off is begun again. */
    private static final int DOWNLOADS = 3;

    private final ExportCalls calls;
    private final D1ExportOptions options;
    private final Parts parts;

    private SqlExport(ExportCalls calls, D1ExportOptions options, Parts parts) {
        this.calls = calls;
        this.options = options;
        this.parts = parts;
    }

    /** The export as one job, which closing the client ends. */
    static Plan<D1ExportResult> plan(DatabaseCalls calls, String database, Path target, D1ExportOptions options) {
        Path file = WholeFile.checked(target);
        return calls.within(options.deadline())
                .plan(
                        D1Operation.EXPORT,
                        database,
                        parts -> new SqlExport(new ExportCalls(calls, database, options, parts), options, parts)
                                .run(target, file));
    }

    private D1ExportResult run(Path target, Path file) throws InterruptedException {
        WireObject result = result(new Polling(parts, this::poll).last(poll("")));
        try {
            return new D1ExportResult(
                    target, download(SignedUrl.of(result.text("signed_url")), file), result.text("filename"));
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private JobState poll(String bookmark) {
        JobState state = calls.ask(bookmark).await();
        tell(Phase.RUNNING, 0, state.messages());
        return state;
    }

    private void tell(Phase phase, long bytes, List<String> messages) {
        options.onProgress().ifPresent(told -> told.accept(new D1Progress(phase, bytes, -1, messages)));
    }

    private WireObject result(JobState last) {
        if (!last.complete()) {
            throw new DeadlineExceededException(
                    D1Operation.EXPORT.title(),
                    calls.resource(),
                    "it still runs after " + options.deadline() + "; the service gives it up",
                    null);
        }
        try {
            return last.wire().object("result");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private MalformedResponseException malformed(IOException e) {
        return new MalformedResponseException(
                D1Operation.EXPORT.title(), calls.resource(), "complete, but " + e.getMessage(), e);
    }

    private long download(SignedUrl url, Path file) {
        for (int left = DOWNLOADS - 1; ; left--) {
            try (TransportResponse answer = calls.download(url).await()) {
                return WholeFile.write(file, answer.body(), bytes -> tell(Phase.DOWNLOADING, bytes, List.of()));
            } catch (IOException e) {
                if (left == 0) {
                    throw new TransportException(
                            D1Operation.DOWNLOAD_EXPORT.title(),
                            calls.resource(),
                            "the file broke off " + DOWNLOADS + " times: " + e.getMessage(),
                            e);
                }
            }
        }
    }
}
