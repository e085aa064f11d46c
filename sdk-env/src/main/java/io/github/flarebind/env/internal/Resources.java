package io.github.flarebind.env.internal;

import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;

/** What the entries of a configuration stand for, where they are. */
interface Resources {
    D1Database d1(D1Entry entry);

    KvNamespace kv(KvEntry entry);

    R2Bucket r2(R2Entry entry);

    CloudflareQueue queue(ProducerEntry entry);
}
