package io.github.flarebind.env.internal;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;

/** The resources of the local runtime. Its id of one is the preview's, else that of the file, else the Worker's name for it. */
final class WranglerDevResources implements Resources {
    private final Services services;

    WranglerDevResources(CloudflareClient client) {
        this.services = Services.of(client);
    }

    @Override
    public D1Database d1(D1Entry entry) {
        return services.d1().databaseById(here(entry, entry.localId()));
    }

    @Override
    public KvNamespace kv(KvEntry entry) {
        return services.kv().namespaceById(here(entry, entry.localId()));
    }

    @Override
    public R2Bucket r2(R2Entry entry) {
        requireHere(entry);
        try {
            return entry.localKeys()
                    .map(services.r2()::s3)
                    .orElse(services.r2())
                    .bucket(entry.localName());
        } catch (IllegalArgumentException e) {
            throw entry.at()
                    .wrong(" is called '" + entry.localName() + "' by wrangler dev, which no client can address: "
                            + e.getMessage() + "; write a bucket_name");
        }
    }

    @Override
    public CloudflareQueue queue(ProducerEntry entry) {
        return services.queues().queue(entry.queue());
    }

    private static String here(Entry entry, LocalId id) {
        requireHere(entry);
        return id.inPath();
    }

    /** Elsewhere its data are not those that the Worker sees. */
    private static void requireHere(Entry entry) {
        if (entry.remote()) {
            throw entry.at()
                    .wrong(
                            " is remote, so wrangler dev has it at Cloudflare and not here; leave that out, or take the bindings"
                                    + " at Cloudflare");
        }
    }
}
