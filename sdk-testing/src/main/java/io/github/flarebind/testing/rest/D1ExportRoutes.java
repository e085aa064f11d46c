package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.D1Routes.MALFORMED;
import static io.github.flarebind.testing.rest.D1Routes.malformed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.testing.engine.D1Engine;
import io.github.flarebind.testing.engine.D1Exports;
import io.github.flarebind.testing.engine.D1Job;
import io.github.flarebind.testing.engine.DumpOptions;
import java.util.LinkedHashSet;
import java.util.Set;

/** D1's export over REST, in its polling form. */
final class D1ExportRoutes {
    private final D1Engine engine;

    private D1ExportRoutes(D1Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, D1Engine engine) {
        router.on("POST", D1Routes.BASE + "/{db}/export", D1Operation.EXPORT, new D1ExportRoutes(engine)::step);
    }

    private TransportResponse step(RestCall call) {
        D1Exports exports = engine.get(call.path("db")).exports();
        KnownFields body = KnownFields.of(call, MALFORMED, "output_format", "current_bookmark", "dump_options");
        if (!body.text("output_format").orElse("").equals("polling")) {
            throw malformed("output_format is polling");
        }
        DumpOptions options = options(body.object("dump_options", "no_data", "no_schema", "tables"));
        D1Job<String> job = body.text("current_bookmark")
                .map(bookmark -> exports.poll(options, bookmark))
                .orElseGet(() -> exports.start(options));
        ObjectNode json = D1Json.job("export", job);
        job.result()
                .ifPresent(filename -> json.putObject("result")
                        .put("filename", filename)
                        .put("signed_url", D1FileRoutes.download(call, engine, filename)));
        return Envelopes.ok(json);
    }

    private static DumpOptions options(KnownFields given) {
        Set<String> tables = new LinkedHashSet<>();
        given.list("tables").forEach(table -> {
            if (!table.isTextual()) {
                throw malformed("tables holds names");
            }
            tables.add(table.textValue());
        });
        return new DumpOptions(!given.flag("no_data"), !given.flag("no_schema"), tables);
    }
}
