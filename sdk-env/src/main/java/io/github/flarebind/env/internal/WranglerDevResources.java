package io.github.flarebind.env.internal;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;

/** The resources of the local runtime. Its id of one is the preview's, else that of the file, else the Worker's name for it. */
final class WranglerDevResources implements Resources {
    private final D1Client d1;
    private final KvClient kv;
    private final R2Client r2;
    private final QueuesClient queues;

    WranglerDevResources(CloudflareClient client) {
        this.d1 = D1Client.of(client);
        this.kv = KvClient.of(client);
        this.r2 = R2Client.of(client);
        this.queues = QueuesClient.of(client);
    }

    @Override
    public D1Database d1(D1Entry entry) {
        return d1.databaseById(entry.previewId().or(entry::id).orElse(here(entry)));
    }

    @Override
    public KvNamespace kv(KvEntry entry) {
        return kv.namespaceById(entry.previewId().or(entry::id).orElse(here(entry)));
    }

    @Override
    public R2Bucket r2(R2Entry entry) {
        here(entry);
        try {
            return entry.localKeys().map(r2::s3).orElse(r2).bucket(entry.localName());
        } catch (IllegalArgumentException e) {
            throw entry.at()
                    .wrong(" is called '" + entry.localName() + "' by wrangler dev, which no client can address: "
                            + e.getMessage() + "; write a bucket_name");
        }
    }

    @Override
    public CloudflareQueue queue(ProducerEntry entry) {
        return queues.queue(entry.queue());
    }

    /** The name of an entry that is on this machine; else its data are not those that the Worker sees. */
    private static String here(Entry entry) {
        if (entry.remote()) {
            throw entry.at()
                    .wrong(
                            " is remote, so wrangler dev has it at Cloudflare and not here; leave that out, or take the bindings"
                                    + " at Cloudflare");
        }
        return entry.binding();
    }
}
