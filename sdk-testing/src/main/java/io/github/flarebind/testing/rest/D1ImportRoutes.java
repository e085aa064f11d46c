package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.D1Routes.MALFORMED;
import static io.github.flarebind.testing.rest.D1Routes.malformed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.testing.engine.D1Engine;
import io.github.flarebind.testing.engine.D1Imported;
import io.github.flarebind.testing.engine.D1Imports;
import io.github.flarebind.testing.engine.D1Job;
import java.util.Optional;

/** D1's import over REST: init, put, ingest, poll. */
final class D1ImportRoutes {
    private final D1Engine engine;

    private D1ImportRoutes(D1Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, D1Engine engine) {
        router.on("POST", D1Routes.BASE + "/{db}/import", D1Operation.BEGIN_IMPORT, new D1ImportRoutes(engine)::step)
                .telling(D1ImportRoutes::operation);
    }

    private static D1Operation operation(RestCall call) {
        return switch (action(call)) {
            case "ingest" -> D1Operation.INGEST_IMPORT;
            case "poll" -> D1Operation.POLL_IMPORT;
            default -> D1Operation.BEGIN_IMPORT;
        };
    }

    private static String action(RestCall call) {
        try {
            return call.json().path("action").asText();
        } catch (RuntimeException unreadable) {
            return ""; // the answer says what is wrong with it
        }
    }

    private TransportResponse step(RestCall call) {
        D1Imports imports = engine.get(call.path("db")).imports();
        String action = KnownFields.of(call, MALFORMED, "action", "etag", "filename", "current_bookmark")
                .text("action")
                .orElse("");
        return Envelopes.ok(
                switch (action) {
                    case "init" -> init(call, imports);
                    case "ingest" -> ingest(call, imports);
                    case "poll" -> poll(call, imports);
                    default -> throw malformed("action is one of init, ingest, poll");
                });
    }

    private ObjectNode init(RestCall call, D1Imports imports) {
        String etag = required(KnownFields.of(call, MALFORMED, "action", "etag"), "etag");
        Optional<D1Job<D1Imported>> begun = imports.init(etag);
        if (begun.isPresent()) {
            return job(begun.get());
        }
        String filename = imports.filename(etag);
        return Envelopes.object()
                .put("success", true)
                .put("type", "import")
                .put("filename", filename)
                .put("upload_url", D1FileRoutes.upload(call, engine, filename));
    }

    private static ObjectNode ingest(RestCall call, D1Imports imports) {
        KnownFields body = KnownFields.of(call, MALFORMED, "action", "etag", "filename");
        return job(imports.ingest(required(body, "etag"), required(body, "filename")));
    }

    private static ObjectNode poll(RestCall call, D1Imports imports) {
        KnownFields body = KnownFields.of(call, MALFORMED, "action", "current_bookmark");
        return job(imports.poll(required(body, "current_bookmark")));
    }

    private static String required(KnownFields body, String name) {
        return body.text(name).orElseThrow(() -> malformed(name + " is required"));
    }

    private static ObjectNode job(D1Job<D1Imported> job) {
        ObjectNode json = D1Json.job("import", job);
        job.result()
                .ifPresent(imported -> json.putObject("result")
                        .put("num_queries", imported.queries())
                        .put("final_bookmark", imported.bookmark())
                        .set("meta", D1Json.meta(imported.meta())));
        return json;
    }
}
