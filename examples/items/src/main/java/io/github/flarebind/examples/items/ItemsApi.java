package io.github.flarebind.examples.items;

import io.github.flarebind.core.Body;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** The routes: what a request asks for is read here, and what comes of it is answered. */
final class ItemsApi {
    private static final long MOST = (1L << 53) - 1; // what JavaScript counts to, and so the Worker and D1
    private static final int LONGEST_PAGE = 100;
    private static final int LARGEST_ITEM = 16 << 10;
    private static final long LARGEST_PICTURE = 100 << 20;
    private static final List<String> PICTURE_TYPES = List.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Pattern NO_ENCODING = Pattern.compile("%(?!\\p{XDigit}{2})");

    // the client has 64 requests out, and a slow sender keeps one all the while
    private static final int MOST_UPLOADS = 32;

    private final Semaphore uploads = new Semaphore(MOST_UPLOADS);
    private final int pageSize;
    private final CachedItems items;
    private final Pictures pictures;
    private final Events events;

    ItemsApi(int pageSize, CachedItems items, Pictures pictures, Events events) {
        this.pageSize = pageSize;
        this.items = items;
        this.pictures = pictures;
        this.events = events;
    }

    void addTo(RoutesConfig routes) {
        routes.before(ItemsApi::checkEncoding);
        read(routes, "/items", this::list);
        routes.post("/items", this::create);
        read(routes, "/items/{id}", this::show);
        read(routes, "/items/{id}/picture", this::showPicture);
        routes.put("/items/{id}/picture", this::storePicture);
    }

    /** A HEAD is answered as its GET would be; Jetty keeps back the body. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** Jetty lets some of these pass, and Javalin then leaves the parameter out. */
    private static void checkEncoding(Context ctx) {
        if (NO_ENCODING.matcher(ctx.path() + '?' + ctx.queryString()).find()) {
            throw Refusal.badRequest(JettyErrors.UNREADABLE);
        }
    }

    private void list(Context ctx) {
        int limit = query(ctx, "limit", LONGEST_PAGE).map(Long::intValue).orElse(pageSize);
        long below = query(ctx, "cursor", MOST).orElse(MOST);
        ctx.json(items.newest(limit, below));
    }

    private void create(Context ctx) throws IOException {
        byte[] body = ctx.bodyInputStream().readNBytes(LARGEST_ITEM + 1);
        if (body.length > LARGEST_ITEM) {
            throw Refusal.tooLarge("an item has at most " + LARGEST_ITEM + " bytes");
        }
        Item item = items.add(NewItem.of(body));
        events.itemCreated(item.id());
        ctx.status(201).header("Location", "/items/" + item.id()).json(item);
    }

    private void show(Context ctx) {
        ctx.json(item(ctx));
    }

    private void storePicture(Context ctx) {
        Item item = item(ctx);
        R2Object stored = store(item, pictureType(ctx), Body.stream(ctx.bodyInputStream(), length(ctx)));
        events.pictureStored(item.id());
        ctx.status(204).header("ETag", stored.httpEtag());
    }

    private R2Object store(Item item, String type, Body picture) {
        if (!uploads.tryAcquire()) {
            throw Refusal.busy(MOST_UPLOADS + " pictures are being sent already; try again later");
        }
        try {
            return pictures.store(item.id(), type, picture);
        } finally {
            uploads.release();
        }
    }

    private static String pictureType(Context ctx) {
        String type =
                String.join(", ", Collections.list(ctx.req().getHeaders("Content-Type"))); // more than one are none
        if (!PICTURE_TYPES.contains(type)) {
            throw Refusal.unsupportedType("Content-Type is none of " + String.join(", ", PICTURE_TYPES));
        }
        return type;
    }

    private static long length(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length < 1) {
            throw Refusal.lengthRequired("the request has no Content-Length above 0");
        }
        if (length > LARGEST_PICTURE) {
            throw Refusal.tooLarge("a picture has at most " + LARGEST_PICTURE + " bytes");
        }
        return length;
    }

    private void showPicture(Context ctx) throws IOException {
        long id = id(ctx);
        try (R2ObjectBody picture =
                pictures.open(id).orElseThrow(() -> Refusal.notFound("there is no picture of an item " + id))) {
            R2Object object = picture.object();
            ctx.disableCompression();
            ctx.header("ETag", object.httpEtag()).header("X-Content-Type-Options", "nosniff");
            ctx.contentType(object.httpMetadata().contentType().orElse("application/octet-stream"));
            if (object.size() >= 0) {
                ctx.res().setContentLengthLong(object.size());
            }
            if (ctx.method().equals(HandlerType.GET)) {
                picture.stream().transferTo(ctx.outputStream());
            }
        }
    }

    private Item item(Context ctx) {
        long id = id(ctx);
        return items.find(id).orElseThrow(() -> Refusal.notFound("there is no item " + id));
    }

    private static long id(Context ctx) {
        return number("the id", ctx.pathParam("id"), MOST);
    }

    private static Optional<Long> query(Context ctx, String name, long most) {
        return Optional.ofNullable(ctx.queryParam(name)).map(text -> number(name, text, most));
    }

    private static long number(String name, String text, long most) {
        if (!text.matches("[1-9]\\d{0,15}") || Long.parseLong(text) > most) {
            throw Refusal.badRequest(name + " is a whole number from 1 to " + most);
        }
        return Long.parseLong(text);
    }
}
