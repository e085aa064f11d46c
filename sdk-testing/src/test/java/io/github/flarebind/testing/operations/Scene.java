package io.github.flarebind.testing.operations;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.engine.Account;

/**
 * Bindings of one account. What is behind them is made on first use.
 *
 * @param account the account itself
 * @param client the client that is tried
 * @param undisturbed a client of the same account that nothing stands in the way of
 */
record Scene(Account account, CloudflareClient client, CloudflareClient undisturbed) {
    /** The same account over the client that nothing stands in the way of. */
    Scene quiet() {
        return new Scene(account, undisturbed, undisturbed);
    }

    KvNamespace kv() {
        return kvClient().namespace(account.kv().named("cache").id());
    }

    D1Database d1() {
        return d1Client().database(account.d1().named("db").id());
    }

    R2Bucket r2() {
        return r2Client().bucket(account.r2().named("media").name());
    }

    CloudflareQueue queue() {
        return queuesClient().queue(account.queues().named("jobs").id());
    }

    KvClient kvClient() {
        return KvClient.of(client);
    }

    D1Client d1Client() {
        return D1Client.of(client);
    }

    R2Client r2Client() {
        return R2Client.of(client);
    }

    QueuesClient queuesClient() {
        return QueuesClient.of(client);
    }
}
