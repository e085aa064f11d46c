package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2PutOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;

/** One of many who use all four services at once, and what it must find at the end. */
final class AllServicesWorker implements Callable<AllServicesWorker> {
    private final String name;
    private final IntPredicate goOn;
    private final KvNamespace kv;
    private final D1Database d1;
    private final R2Bucket r2;
    private final CloudflareQueue queue;
    private final List<String> received = new ArrayList<>();
    private int rounds;
    private int racesWon;

    AllServicesWorker(String name, CloudflareClient client, IntPredicate goOn) {
        this.name = name;
        this.goOn = goOn;
        this.kv = KvClient.of(client).namespace("cache");
        this.d1 = D1Client.of(client).database("db");
        this.r2 = R2Client.of(client).s3().bucket("media");
        this.queue = QueuesClient.of(client).queue("jobs");
    }

    @Override
    public AllServicesWorker call() {
        while (goOn.test(rounds)) {
            round(rounds);
            rounds++;
        }
        return this;
    }

    private void round(int n) {
        kv.put(name, Integer.toString(n));
        d1.batch(List.of(
                d1.prepare("INSERT INTO done VALUES (?, ?)").bind(name, n), d1.prepare("UPDATE total SET n = n + 1")));
        r2.put(name, Integer.toString(n));
        racesWon += r2.put(
                                "race-" + n,
                                Body.of(name),
                                R2Conditions.absent(),
                                R2PutOptions.builder().build())
                        .isPresent()
                ? 1
                : 0;
        queue.send(Body.of(name + ':' + n));
        receive();
    }

    /** Takes what there is, and whether there was anything. */
    boolean receive() {
        List<PulledMessage> messages = queue.pull();
        queue.ack(messages);
        messages.forEach(message -> received.add(message.text()));
        return !messages.isEmpty();
    }

    void findsItsOwn() {
        assertThat(kv.get(name)).contains(Integer.toString(rounds - 1));
        assertThat(r2.get(name).orElseThrow().text()).isEqualTo(Integer.toString(rounds - 1));
        assertThat(d1.prepare("SELECT count(DISTINCT n) AS n FROM done WHERE worker = ?")
                        .bind(name)
                        .first("n", Integer.class))
                .contains(rounds);
    }

    String name() {
        return name;
    }

    int rounds() {
        return rounds;
    }

    int racesWon() {
        return racesWon;
    }

    List<String> received() {
        return received;
    }
}
