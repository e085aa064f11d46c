package io.github.flarebind.examples.items;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What Jetty refuses before a route sees it, as {@code {"error": reason}} too: requests that are not HTTP as it should be. */
final class JettyErrors extends ErrorHandler {
    static final String UNREADABLE = "this is no request that can be read";

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        String json = "{\"error\":\"" + reason(status) + "\"}";
        response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.US_ASCII)), callback);
    }

    /** Jetty's own words tell of its parser. */
    private static String reason(int status) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> UNREADABLE;
            case HttpStatus.URI_TOO_LONG_414 -> "the address is too long";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "the headers are too long";
            default -> HttpStatus.getMessage(status);
        };
    }
}
