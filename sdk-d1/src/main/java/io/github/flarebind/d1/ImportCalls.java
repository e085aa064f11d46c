package io.github.flarebind.d1;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.SignedUrl;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.IOException;
import java.util.Map;

/** The requests of an import. */
record ImportCalls(DatabaseCalls calls, String database, Parts parts) {
    String resource() {
        return "database " + database;
    }

    ApiCall<JobState> begin(String md5) {
        return step(D1Operation.BEGIN_IMPORT, Map.of("action", "init", "etag", md5));
    }

    /** What is stored must be what was sent. */
    ApiCall<String> upload(SignedUrl url, Body sql, String md5) {
        return calls.in(parts)
                .call(D1Operation.UPLOAD_IMPORT, database)
                .at(url, "PUT", "")
                .body("application/octet-stream", sql)
                .decode(answer -> stored(answer, md5));
    }

    private static String stored(Answer answer, String md5) throws IOException {
        answer.bytes();
        String etag = answer.headers().first("etag").orElse("").replace("\"", "");
        if (!etag.equals(md5)) {
            throw new IOException("what was stored has the MD5 '" + etag + "', what was sent has '" + md5 + "'");
        }
        return etag;
    }

    ApiCall<JobState> ingest(String md5, String filename) {
        return step(D1Operation.INGEST_IMPORT, Map.of("action", "ingest", "etag", md5, "filename", filename));
    }

    ApiCall<JobState> poll(String bookmark) {
        return step(D1Operation.POLL_IMPORT, Map.of("action", "poll", "current_bookmark", bookmark));
    }

    private ApiCall<JobState> step(D1Operation operation, Map<String, String> body) {
        return calls.in(parts)
                .call(operation, database)
                .post(database, "import")
                .json(body)
                .decode(JobState::decode);
    }
}
