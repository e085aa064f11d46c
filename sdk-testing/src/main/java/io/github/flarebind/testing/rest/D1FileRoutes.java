package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.testing.engine.D1Engine;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.engine.SignedPaths;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The files of D1's imports and exports, outside the account: their signed addresses open without a token, and refuse
 * one so that a client which shows its own to a stranger is found out.
 */
final class D1FileRoutes {
    private static final String BASE = "/d1-files/";

    private final D1Engine engine;

    private D1FileRoutes(D1Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, D1Engine engine) {
        D1FileRoutes routes = new D1FileRoutes(engine);
        router.on(
                        "PUT",
                        BASE + "{db}/{file}",
                        D1Operation.UPLOAD_IMPORT,
                        call -> routes.opened(call, () -> routes.put(call)))
                .query("expires", "signature");
        router.on(
                        "GET",
                        BASE + "{db}/{file}",
                        D1Operation.DOWNLOAD_EXPORT,
                        call -> routes.opened(call, () -> routes.get(call)))
                .query("expires", "signature");
    }

    static boolean serves(RestCall call) {
        return ('/' + call.segments().get(0) + '/').equals(BASE);
    }

    /** Where {@code filename} of the database in {@code call} is to be put. */
    static String upload(RestCall call, D1Engine engine, String filename) {
        return address(call, engine, "PUT", filename);
    }

    /** Where {@code filename} of the database in {@code call} can be fetched. */
    static String download(RestCall call, D1Engine engine, String filename) {
        return address(call, engine, "GET", filename);
    }

    private static String address(RestCall call, D1Engine engine, String method, String filename) {
        String path = BASE + call.path("db") + '/' + filename;
        return call.origin() + path + '?' + engine.signatures().sign(method, path);
    }

    private TransportResponse opened(RestCall call, FileAnswer answer) {
        SignedPaths signatures = engine.signatures();
        String path = BASE + call.path("db") + '/' + call.path("file");
        String expires = call.parameter("expires").orElse("");
        if (call.headers().first("authorization").isPresent()) {
            return refused(400, "InvalidArgument", "Only one auth mechanism allowed: a signed address takes no token");
        }
        if (!signatures.genuine(
                call.method(), path, expires, call.parameter("signature").orElse(""))) {
            return refused(403, "SignatureDoesNotMatch", "The signature is not that of this request");
        }
        if (signatures.expired(expires)) {
            return refused(403, "ExpiredRequest", "Request has expired");
        }
        try {
            return answer.give();
        } catch (ServiceException gone) {
            return refused(404, "NoSuchBucket", "The database is no longer there");
        }
    }

    private TransportResponse put(RestCall call) {
        if (!call.content().sized()) {
            return refused(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        }
        String etag = engine.get(call.path("db")).imports().put(call.path("file"), call.body());
        return TransportResponse.of(200, Headers.of("ETag", '"' + etag + '"'), new byte[0]);
    }

    private TransportResponse get(RestCall call) {
        Optional<byte[]> file = engine.get(call.path("db")).exports().file(call.path("file"));
        return file.map(text -> TransportResponse.of(200, Headers.of("Content-Type", "application/sql"), text))
                .orElseGet(() -> refused(404, "NoSuchKey", "The specified key does not exist."));
    }

    private static TransportResponse refused(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return TransportResponse.of(
                status, Headers.of("Content-Type", "application/xml"), xml.getBytes(StandardCharsets.UTF_8));
    }

    /** What is answered once the address has proved genuine. */
    private interface FileAnswer {
        TransportResponse give();
    }
}
