package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.testing.engine.QueueStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented endpoint by its path and all its parameters; what each does is tested by its own routes' tests. */
class EndpointsTest {
    private static final String API = "https://in-memory/client/v4";

    private final RawAccount raw = new RawAccount();
    private final QueueStore queue = raw.account.queues().named("jobs");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | /user/tokens/verify | | "status":"active"
            """)
    void ofTokens(String method, String path, @Nullable String body, String answer) throws IOException {
        assertThat(send(method, API + path, body).line()).startsWith("200 ").contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | | {"name":"x","jurisdiction":"eu","read_replication":{"mode":"auto"}} | "version":"production"
            POST | | {"name":"y","primary_location_hint":"weur"} | "uuid":"
            GET | ?name=ap&page=1&per_page=10 | | "name":"app"
            GET | | | "result_info":{"page":1,"per_page":100,"count":1,"total_count":0,"total_pages":0}
            GET | /{db} | | "running_in_region":
            GET | /app | | "uuid":"{db}"
            GET | /{db}?fields=uuid,name | | {"uuid":"{db}","name":"app"}
            GET | /{db}?fields=uuid&fields=name | | {"uuid":"{db}","name":"app"}
            PUT | /{db} | {"read_replication":{"mode":"auto"}} | "mode":"auto"
            PATCH | /{db} | {"read_replication":{"mode":"auto"}} | "mode":"auto"
            DELETE | /{db} | | "result":null
            DELETE | /app | | "result":null
            POST | /{db}/query | {"sql":"SELECT ? AS a","params":[1]} | "results":[{"a":1}]
            POST | /{db}/query | {"batch":[{"sql":"SELECT 1 AS a"},{"sql":"SELECT ? AS b","params":["x"]}]} | [{"b":"x"}]
            POST | /{db}/raw | {"sql":"SELECT ? AS a","params":[1]} | "results":{"columns":["a"],"rows":[[1]]}
            POST | /{db}/raw | {"batch":[{"sql":"SELECT 1 AS a"},{"sql":"SELECT ? AS b","params":["x"]}]} | [["x"]]
            POST | /{db}/import | {"action":"init","etag":"900150983cd24fb0d6963f7d28e17f72"} | "upload_url":"
            POST | /{db}/import | {"action":"poll","current_bookmark":"0"} | Not currently importing anything.
            POST | /{db}/export | {"output_format":"polling","dump_options":{"no_data":true,"tables":[]}} | "at_bookmark":
            GET | /{db}/time_travel/bookmark | | "bookmark":"
            GET | /{db}/time_travel/bookmark?timestamp=2026-01-01T00:00:00Z | | "bookmark":"
            POST | /{db}/time_travel/restore?timestamp=2026-01-01T00:00:00Z | | "previous_bookmark":"
            """)
    void ofD1(String method, @Nullable String path, @Nullable String body, String answer) throws IOException {
        served(method, "/d1/database" + orEmpty(path), body, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | | {"title":"x","jurisdiction":"eu"} | "supports_url_encoding":true
            GET | ?page=1&per_page=20&order=title&direction=desc | | "title":"cache"
            GET | /{ns} | | "title":"cache"
            PUT | /{ns} | {"title":"other"} | "title":"other"
            DELETE | /{ns} | | "success":true
            GET | /{ns}/keys | | "result_info":{"count":1,"cursor":""}
            GET | /{ns}/keys?prefix=a&limit=10&cursor= | | "name":"a/b"
            GET | /{ns}/values/a%2Fb | | text
            PUT | /{ns}/values/c?expiration_ttl=60 | value | "success":true
            PUT | /{ns}/values/c?expiration=1767225660 | value | "success":true
            DELETE | /{ns}/values/none | | "success":true
            GET | /{ns}/metadata/a%2Fb | | "result":null
            PUT | /{ns}/bulk | [{"key":"c","value":"dg==","base64":true,"metadata":1}] | "successful_key_count":1
            PUT | /{ns}/bulk | [{"key":"c","value":"v","expiration":1767225660,"expiration_ttl":60}] | "unsuccessful_keys":[]
            POST | /{ns}/bulk/delete | ["a/b"] | "successful_key_count":1
            DELETE | /{ns}/bulk | ["a/b"] | "successful_key_count":1
            POST | /{ns}/bulk/get | {"keys":["a/b","none"],"type":"text"} | {"values":{"a/b":"text","none":null}}
            POST | /{ns}/bulk/get | {"keys":["a/b"],"withMetadata":true} | {"value":"text","metadata":null}
            """)
    void ofKv(String method, @Nullable String path, @Nullable String body, String answer) throws IOException {
        raw.cache("PUT", "/values/a%2Fb", "text");

        served(method, "/storage/kv/namespaces" + orEmpty(path), body, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /buckets | {"name":"other","locationHint":"weur","storageClass":"InfrequentAccess"} | "location":"WEUR"
            GET | /buckets?name_contains=e&start_after=a&per_page=1&order=name&direction=asc | | {"buckets":[{"name":"empty"
            GET | /buckets/media | | "storage_class":"Standard"
            DELETE | /buckets/empty | | "result":{}
            GET | /buckets/media/objects?prefix=a&delimiter=/&start_after=a&per_page=2 | | "delimited":["a/"]
            GET | /buckets/media/objects/a%2Fb | | text
            GET | /buckets/media/objects/a/b | | text
            PUT | /buckets/media/objects/c | value | "etag":"2063c1608d6e0baf80249c42e2be5804"
            DELETE | /buckets/media/objects/none | | "key":"none"
            """)
    void ofR2(String method, String path, @Nullable String body, String answer) throws IOException {
        raw.account.r2().named("media");
        raw.account.r2().named("empty");
        service("PUT", "/r2/buckets/media/objects/a%2Fb", "text");

        served(method, "/r2" + path, body, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | | {"queue_name":"x","jurisdiction":"eu","settings":{"delivery_delay":1}} | "jurisdiction":"eu"
            GET | ?page=1&per_page=10&name=none&name=jobs | | "total_count":1
            GET | /{q} | | "queue_name":"jobs"
            PUT | /{q} | {"queue_name":"renamed","settings":{"delivery_delay":5}} | "delivery_delay":5
            PATCH | /{q} | {"settings":{"delivery_paused":true}} | "delivery_paused":true
            DELETE | /{q} | | "result":null
            GET | /{q}/metrics | | "oldest_message_timestamp_ms":
            POST | /{q}/purge | {"delete_messages_permanently":true} | "success":true
            GET | /{q}/purge | | "completed":
            GET | /{q}/consumers | | "consumer_id":"{c}"
            POST | /{free}/consumers | {"type":"worker","script_name":"w","environment_name":""} | "script_name":"w","script":"w"
            POST | /{free}/consumers | {"type":"http_pull","dead_letter_queue":"d"} | "dead_letter_queue":"d"
            GET | /{q}/consumers/{c} | | "type":"http_pull"
            PUT | /{q}/consumers/{c} | {"type":"http_pull","settings":{"visibility_timeout_ms":1}} | "visibility_timeout_ms":1
            DELETE | /{q}/consumers/{c} | | "result":null
            POST | /{q}/messages | {"body":"x","content_type":"text","delay_seconds":1} | "backlog_count":
            POST | /{q}/messages/batch | {"messages":[{"body":{},"content_type":"json"}],"delay_seconds":1} | "success":true
            POST | /{q}/messages/pull | {"batch_size":100,"visibility_timeout_ms":43200000} | "lease_id":"
            POST | /{q}/messages/ack | {"acks":[{"lease_id":"x"}],"retries":[{"lease_id":"y","delay_seconds":1}]} | "ackCount":0
            POST | /{q}/messages/peek | {"batch_size":1} | "ref":"
            POST | /{q}/messages/purge | {"refs":[{"ref":"x"}]} | "warnings":{"x":
            """)
    void ofQueues(String method, @Nullable String path, @Nullable String body, String answer) throws IOException {
        service("POST", "/queues/" + queue.id() + "/messages", "{\"body\":1}");

        served(method, "/queues" + orEmpty(path), body, answer);
    }

    private void served(String method, String path, @Nullable String body, String answer) throws IOException {
        String expected = filled(answer); // the consumer's id is known while there is one

        assertThat(service(method, filled(path), body).line())
                .startsWith("200 ")
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /r2/buckets/media/cors",
        "PUT, /r2/buckets/media/cors",
        "DELETE, /r2/buckets/media/cors",
        "GET, /r2/buckets/media/lifecycle",
        "PUT, /r2/buckets/media/lifecycle",
        "GET, /r2/buckets/media/lock",
        "PUT, /r2/buckets/media/lock",
        "GET, /r2/buckets/media/domains/custom",
        "POST, /r2/buckets/media/domains/custom",
        "GET, /r2/buckets/media/domains/custom/example.com",
        "PUT, /r2/buckets/media/domains/custom/example.com",
        "DELETE, /r2/buckets/media/domains/custom/example.com",
        "GET, /r2/buckets/media/domains/managed",
        "PUT, /r2/buckets/media/domains/managed",
        "GET, /r2/buckets/media/sippy",
        "PUT, /r2/buckets/media/sippy",
        "DELETE, /r2/buckets/media/sippy",
        "GET, /r2/buckets/media/local-uploads",
        "PUT, /r2/buckets/media/local-uploads",
        "GET, /r2/metrics",
        "GET, /r2-catalog/media",
        "POST, /r2-catalog/media/enable",
        "GET, /event_notifications/r2/media/configuration",
        "GET, /event_notifications/r2/media/configuration/queues/1",
        "PUT, /event_notifications/r2/media/configuration/queues/1",
        "DELETE, /event_notifications/r2/media/configuration/queues/1",
        "GET, /event_subscriptions/subscriptions",
        "POST, /event_subscriptions/subscriptions",
        "GET, /event_subscriptions/subscriptions/1",
        "PATCH, /event_subscriptions/subscriptions/1",
        "DELETE, /event_subscriptions/subscriptions/1",
        "DELETE, /r2/buckets/media/objects",
        "GET, /workers/scripts",
        "POST, /storage/kv",
        "PUT, /queues",
    })
    void whatIsNotServedIsNamed(String method, String path) throws IOException {
        raw.account.r2().named("media");

        assertThat(service(method, path, null).line()).startsWith("501 ").contains(method + ' ' + path + '"');
    }

    private RawAccount.Answer service(String method, String path, @Nullable String body) throws IOException {
        return send(method, API + "/accounts/acc" + path, body);
    }

    private RawAccount.Answer send(String method, String url, @Nullable String body) throws IOException {
        return raw.open(method, url, Headers.of("Authorization", "Bearer t0ken"), orEmpty(body));
    }

    private String filled(String text) {
        return text.replace("{db}", raw.id)
                .replace("{ns}", raw.namespace)
                .replace("{q}", queue.id())
                .replace("{c}", queue.attachment().orElseThrow().id())
                .replace("{free}", free());
    }

    /** A queue that no consumer reads. */
    private String free() {
        QueueStore free = raw.account.queues().named("free");
        free.attachment().ifPresent(there -> raw.account.queues().deleteConsumer(free.id(), there.id()));
        return free.id();
    }

    private static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
