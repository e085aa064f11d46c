package io.github.flarebind.d1;

import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.Deadline;
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
    private final Deadline deadline;

    SqlExport(DatabaseCalls calls, String database, D1ExportOptions options) {
        this.calls = new ExportCalls(calls, database, options);
        this.options = options;
        this.deadline = Deadline.in(options.deadline(), calls.runtime().time());
    }

    D1ExportResult run(Path target) {
        Path file = WholeFile.checked(target);
        WireObject result = result(finished());
        try {
            return new D1ExportResult(
                    target, download(SignedUrl.of(result.text("signed_url")), file), result.text("filename"));
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private JobState finished() {
        try {
            return new Polling(calls.time(), deadline, this::poll).last(poll(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    D1Operation.EXPORT.title(), calls.resource(), "interrupted; the service gives the export up", e);
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
