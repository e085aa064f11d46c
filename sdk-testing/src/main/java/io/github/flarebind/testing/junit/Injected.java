package io.github.flarebind.testing.junit;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Time;
import io.github.flarebind.d1.AsyncD1Database;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.AsyncKvNamespace;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.AsyncCloudflareQueue;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.Faults;
import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.Requests;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What parameters of one type get.
 *
 * @param binding the name that they are bound to when they name none; empty where the type knows no bindings
 * @param value finds it in the account, by the resource's name
 */
record Injected(Optional<String> binding, BiFunction<TestAccount, String, Object> value) {
    private static final Map<Class<?>, Injected> BY_TYPE = Map.ofEntries(
            Map.entry(D1Database.class, bound("DB", TestAccount::d1)),
            Map.entry(
                    AsyncD1Database.class,
                    bound("DB", (account, name) -> account.d1(name).async())),
            Map.entry(
                    KvNamespace.class,
                    bound("KV", (account, name) -> account.cloudflare().kv(name))),
            Map.entry(
                    AsyncKvNamespace.class,
                    bound("KV", (account, name) -> account.cloudflare().kv(name).async())),
            Map.entry(
                    R2Bucket.class,
                    bound("BUCKET", (account, name) -> account.cloudflare().r2(name))),
            Map.entry(
                    AsyncR2Bucket.class,
                    bound(
                            "BUCKET",
                            (account, name) -> account.cloudflare().r2(name).async())),
            Map.entry(
                    CloudflareQueue.class,
                    bound("QUEUE", (account, name) -> account.cloudflare().queue(name))),
            Map.entry(
                    AsyncCloudflareQueue.class,
                    bound(
                            "QUEUE",
                            (account, name) -> account.cloudflare().queue(name).async())),
            Map.entry(InMemoryCloudflare.class, single(TestAccount::cloudflare)),
            Map.entry(
                    CloudflareClient.class,
                    single(account -> account.cloudflare().client())),
            Map.entry(CloudflareEmulator.class, single(TestAccount::emulator)),
            Map.entry(ManualTime.class, single(account -> account.cloudflare().time())),
            Map.entry(Time.class, single(account -> account.cloudflare().time())),
            Map.entry(Faults.class, single(account -> account.cloudflare().faults())),
            Map.entry(Requests.class, single(account -> account.cloudflare().requests())));

    static Optional<Injected> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Injected bound(String binding, BiFunction<TestAccount, String, Object> resource) {
        return new Injected(Optional.of(binding), resource);
    }

    private static Injected single(Function<TestAccount, Object> value) {
        return new Injected(Optional.empty(), (account, unused) -> value.apply(account));
    }
}
