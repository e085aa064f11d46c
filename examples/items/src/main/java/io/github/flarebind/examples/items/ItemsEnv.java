package io.github.flarebind.examples.items;

import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;

/** What {@code wrangler.jsonc} binds, by the names that the Worker uses. */
@SuppressWarnings("MemberName") // the names are the configuration's
public interface ItemsEnv {
    D1Database DB();

    KvNamespace CACHE();

    R2Bucket PICTURES();

    CloudflareQueue EVENTS();

    String PAGE_SIZE();
}
