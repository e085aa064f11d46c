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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The resources of an account: by the ids of the file, else by the names that wrangler gives them. */
final class CloudflareResources implements Resources {
    private final D1Client d1;
    private final KvClient kv;
    private final R2Client r2;
    private final QueuesClient queues;
    private final Map<String, String> known;

    /** What {@code client} reaches, buckets by {@code view}; ids that are {@code known} by binding are not looked up. */
    CloudflareResources(CloudflareClient client, UnaryOperator<R2Client> view, Map<String, String> known) {
        this.d1 = D1Client.of(client);
        this.kv = KvClient.of(client);
        this.r2 = view.apply(R2Client.of(client));
        this.queues = QueuesClient.of(client);
        this.known = known;
    }

    @Override
    public D1Database d1(D1Entry entry) {
        return d1.database(known(entry).or(entry::id).filter(D1Entry::isId).orElse(entry.name()));
    }

    @Override
    public KvNamespace kv(KvEntry entry) {
        return kv.namespace(known(entry).or(entry::id).filter(KvEntry::isId).orElse(entry.name()));
    }

    @Override
    public R2Bucket r2(R2Entry entry) {
        return entry.jurisdiction().map(r2::in).orElse(r2).bucket(entry.name());
    }

    @Override
    public CloudflareQueue queue(ProducerEntry entry) {
        return queues.queue(known(entry).orElse(entry.queue()));
    }

    private Optional<String> known(Entry entry) {
        return Optional.ofNullable(known.get(entry.binding()));
    }
}
