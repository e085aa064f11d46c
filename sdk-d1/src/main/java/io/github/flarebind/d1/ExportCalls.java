package io.github.flarebind.d1;

import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.SignedUrl;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The requests of an export. */
record ExportCalls(DatabaseCalls calls, String database, D1ExportOptions options, Parts parts) {
    String resource() {
        return "database " + database;
    }

    /** Begins the export, or asks after the one with this bookmark: the same body but for that. */
    ApiCall<JobState> ask(String bookmark) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("output_format", "polling");
        if (!bookmark.isEmpty()) {
            body.put("current_bookmark", bookmark);
        }
        body.put(
                "dump_options",
                Map.of("no_data", options.noData(), "no_schema", options.noSchema(), "tables", options.tables()));
        return calls.in(parts)
                .call(D1Operation.EXPORT, database)
                .post(database, "export")
                .json(body)
                .decode(JobState::decode);
    }

    ApiCall<TransportResponse> download(SignedUrl url) {
        return calls.in(parts)
                .call(D1Operation.DOWNLOAD_EXPORT, database)
                .at(url, "GET", "")
                .streamed()
                .decode(Answer::open);
    }
}
