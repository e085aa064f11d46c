package io.github.flarebind.env.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.S3Credentials;
import java.util.Map;

/**
 * Resources whose ids are known, so that none is looked up. Buckets are reached as on {@code wrangler dev}: over S3 where the
 * file has keys for it, whatever these are.
 */
final class KnownResources implements Resources {
    private final Services services;
    private final R2Client s3;
    private final Map<String, String> ids;

    /** What {@code client} reaches, buckets over S3 with {@code keys}; {@code ids} are those of the bindings. */
    KnownResources(CloudflareClient client, Map<String, String> ids, S3Credentials keys) {
        this.services = Services.of(client);
        this.s3 = services.r2().s3(keys);
        this.ids = ids;
    }

    @Override
    public D1Database d1(D1Entry entry) {
        return services.d1().databaseById(id(entry));
    }

    @Override
    public KvNamespace kv(KvEntry entry) {
        return services.kv().namespaceById(id(entry));
    }

    @Override
    public R2Bucket r2(R2Entry entry) {
        R2Client view = entry.localKeys().isPresent() ? s3 : services.r2();
        return entry.jurisdiction().map(view::in).orElse(view).bucket(id(entry));
    }

    @Override
    public CloudflareQueue queue(ProducerEntry entry) {
        return services.queues().queue(id(entry));
    }

    private String id(Entry entry) {
        return requireNonNull(ids.get(entry.binding()), "a resource was not made");
    }
}
