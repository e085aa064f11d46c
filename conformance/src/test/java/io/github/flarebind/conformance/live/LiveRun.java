package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.testing.RealAccount;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One run on an account. Its names begin with those of no other run; when it is closed, whatever happened meanwhile, everything that
 * bears one is removed, and what runs of more than a day ago have left. Nothing else is touched.
 */
final class LiveRun implements AutoCloseable {
    private final LiveAccount account;
    private final RunName name;
    private final RealAccount leave;
    private final CloudflareClient client;
    private final Shelf d1;
    private final Shelf kv;
    private final Shelf r2;
    private final Shelf queues;
    private final AtomicInteger grounds = new AtomicInteger();

    private LiveRun(LiveAccount account, RunName name) {
        this.account = account;
        this.name = name;
        this.leave = RealAccount.allow(account.id());
        this.client = account.client();
        this.d1 = D1Shelf.of(client);
        this.kv = KvShelf.of(client);
        this.r2 = R2Shelf.of(client, account.hasS3());
        this.queues = QueuesShelf.of(client);
    }

    /** Begins a run by removing what killed ones have left; what resists is told at the end. */
    static LiveRun begin(LiveAccount account) {
        LiveRun run = new LiveRun(account, RunName.at(Instant.now()));
        run.shelves().forEach(shelf -> shelf.sweep(LiveRun::isLeft));
        return run;
    }

    private static boolean isLeft(String name) {
        return RunName.isLeft(name, Instant.now());
    }

    private List<Shelf> shelves() {
        return List.of(d1, kv, r2, queues);
    }

    Shelf d1() {
        return d1;
    }

    Shelf kv() {
        return kv;
    }

    Shelf r2() {
        return r2;
    }

    Shelf queues() {
        return queues;
    }

    boolean hasS3() {
        return account.hasS3();
    }

    /** A ground for one case that makes resources of this service. */
    Ground ground(Shelf shelf) {
        return new LiveGround(client, shelf, name.prefix() + grounds.incrementAndGet() + '-');
    }

    /**
     * Removes what is still there.
     *
     * @throws LeftException when that fails, naming what is left
     */
    @Override
    public void close() {
        Predicate<String> ours = name::begins;
        try (leave;
                client) {
            List<String> left = shelves().stream()
                    .flatMap(shelf -> shelf.sweep(ours.or(LiveRun::isLeft)).stream())
                    .toList();
            if (!left.isEmpty()) {
                String told = "left in " + account + ", to be removed by hand, or by a run after a day: "
                        + String.join("; ", left);
                System.err.println(told); // JUnit fails the run, and shows this as a cause at most
                throw new LeftException(told);
            }
        }
    }
}
