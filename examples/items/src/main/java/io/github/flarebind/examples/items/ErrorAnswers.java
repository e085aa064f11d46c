package io.github.flarebind.examples.items;

import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure as a status and {@code {"error": reason}}. What went wrong behind this service is for its log alone. */
final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private ErrorAnswers() {}

    static void add(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, ctx) -> answer(ctx, e.status(), e.reason()));
        routes.exception(NotFoundResponse.class, (e, ctx) -> answer(ctx, 404, "there is no such route"));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            answer(ctx, 405, "this route has no such method");
            ctx.header("Allow", allowed(e));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus(), text(e)));
        routes.exception(CloudflareException.class, ErrorAnswers::cloudflare);
        routes.exception(IOException.class, (e, ctx) -> {
            LOG.warn("{} {} broke off: {}", ctx.method(), ctx.path(), e.getMessage());
            if (ctx.method().equals(HandlerType.GET)) {
                answer(ctx, 503, "the picture broke off; try again later");
            } else {
                answer(ctx, 400, "the body broke off");
            }
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            answer(ctx, 500, "this service failed");
        });
    }

    private static String allowed(MethodNotAllowedResponse e) {
        return Stream.of(e.getDetails().values().iterator().next().split(", "))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void cloudflare(CloudflareException e, Context ctx) {
        if (e instanceof BodySourceException) {
            answer(ctx, 400, "the body ended before its Content-Length");
            return;
        }
        LOG.warn("{} {}: {}", ctx.method(), ctx.path(), e.getMessage());
        if (e instanceof OutcomeUnknownException) {
            answer(ctx, 502, "it is not known whether this was stored; look before you try again");
        } else if (passing(e)) {
            answer(ctx, 503, "the storage cannot be reached just now; try again later");
        } else {
            answer(ctx, 502, "the storage did not do what it was asked");
        }
    }

    private static boolean passing(CloudflareException e) {
        return e instanceof TransportException
                || e instanceof ServerException
                || e instanceof RateLimitedException
                || e instanceof DeadlineExceededException
                || e instanceof CallRejectedException;
    }

    private static String text(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /** Nothing is added to an answer that has begun: it then ends before its Content-Length, which the client sees. */
    private static void answer(Context ctx, int status, String reason) {
        if (!ctx.res().isCommitted()) {
            ctx.res().reset();
            ctx.status(status).json(Map.of("error", reason));
        }
    }
}
