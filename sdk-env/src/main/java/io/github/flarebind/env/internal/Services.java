package io.github.flarebind.env.internal;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Client;

/** The four services of one client, each made once: a name that one of them has looked up is not looked up again. */
record Services(D1Client d1, KvClient kv, R2Client r2, QueuesClient queues) {
    static Services of(CloudflareClient client) {
        return new Services(D1Client.of(client), KvClient.of(client), R2Client.of(client), QueuesClient.of(client));
    }
}
