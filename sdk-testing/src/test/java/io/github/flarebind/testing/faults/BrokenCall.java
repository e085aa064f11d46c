package io.github.flarebind.testing.faults;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2ObjectBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The calls whose answers break, each with the whole answer. */
enum BrokenCall {
    KV_GET("", "v".repeat(64)) {
        @Override
        Object make(CloudflareClient client, boolean async) throws Exception {
            KvNamespace kv = KvClient.of(client).namespace(HEX_ID).with(IN_TIME);
            return async ? done(kv.async().get("k")) : kv.get("k");
        }
    },
    D1_QUERY(
            "Content-Type: application/json\r\n",
            ok(
                    "[{\"success\":true,\"results\":{\"columns\":[\"n\"],\"rows\":[[1]]},"
                            + "\"meta\":{\"duration\":0.1,\"changes\":0,\"last_row_id\":0,\"rows_read\":1,\"rows_written\":0}}]")) {
        @Override
        Object make(CloudflareClient client, boolean async) throws Exception {
            D1Database d1 = D1Client.of(client).database(UUID).with(IN_TIME);
            return async
                    ? done(d1.async().prepare("SELECT 1 AS n").run())
                    : d1.prepare("SELECT 1 AS n").run();
        }
    },
    R2_GET("ETag: \"e\"\r\nLast-Modified: Tue, 01 Sep 2026 06:05:04 GMT\r\n", "v".repeat(16 * 1024 * 1024)) {
        @Override
        Object make(CloudflareClient client, boolean async) throws Exception {
            R2Bucket r2 = bucket(client);
            try (R2ObjectBody body = (async ? done(r2.async().get("k")) : r2.get("k")).orElseThrow();
                    InputStream in = body.stream()) {
                return in.transferTo(OutputStream.nullOutputStream());
            }
        }
    },
    R2_PUT(
            "Content-Type: application/json\r\n",
            ok("{\"key\":\"k\",\"etag\":\"e\",\"size\":\"5\",\"version\":\"1\"}")) {
        @Override
        Object make(CloudflareClient client, boolean async) throws Exception {
            R2Bucket r2 = bucket(client);
            return async ? done(r2.async().put("k", Body.of("value"))) : r2.put("k", Body.of("value"));
        }
    },
    R2_PUT_OF_A_STREAM(
            "Content-Type: application/json\r\n",
            ok("{\"key\":\"k\",\"etag\":\"e\",\"size\":\"1000000\",\"version\":\"1\"}")) {
        @Override
        Object make(CloudflareClient client, boolean async) throws Exception {
            R2Bucket r2 = bucket(client);
            Body body = Body.stream(() -> new ByteArrayInputStream(new byte[1_000_000]), 1_000_000);
            return async ? done(r2.async().put("k", body)) : r2.put("k", body);
        }
    },
    QUEUE_PULL("Content-Type: application/json\r\n", ok("{\"message_backlog_count\":0,\"messages\":[]}")) {
        @Override
        Object make(CloudflareClient client, boolean async) throws Exception {
            CloudflareQueue queue = QueuesClient.of(client).queue(HEX_ID).with(IN_TIME);
            return async ? done(queue.async().pull()) : queue.pull();
        }
    };

    static final Duration DEADLINE = Duration.ofSeconds(2);

    private static final CallOptions IN_TIME =
            CallOptions.builder().deadline(DEADLINE).build();
    private static final String HEX_ID = "0f2ac74b498b48028cb68387c421e279";
    private static final String UUID = "0f2ac74b-498b-4802-8cb6-8387c421e279";

    private final String headers;
    private final String body;

    BrokenCall(String headers, String body) {
        this.headers = headers;
        this.body = body;
    }

    private static String ok(String result) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + '}';
    }

    private static R2Bucket bucket(CloudflareClient client) {
        return R2Client.of(client).bucket("media").with(IN_TIME);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    /** Makes the call and reads what it gives to the end. */
    abstract Object make(CloudflareClient client, boolean async) throws Exception;

    /** The server whose answers to this call break so. */
    RawServer answering(Breakage breakage) throws IOException {
        return RawServer.start(breakage.answering("HTTP/1.1 200 OK\r\n" + headers, RawRequest.ascii(body)));
    }

    /** A server whose answers are whole. */
    RawServer answering() throws IOException {
        return RawServer.start((socket, server) -> {
            InputStream in = socket.getInputStream();
            RawRequest.read(in).orElseThrow().drain(in);
            OutputStream out = socket.getOutputStream();
            out.write(RawRequest.ascii(
                    "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body));
        });
    }
}
