package io.github.flarebind.testing;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.OneLine;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.env.internal.WranglerEnv;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.KvTemper;
import io.github.flarebind.testing.engine.QueueTemper;
import io.github.flarebind.testing.engine.ServiceException;
import io.github.flarebind.testing.rest.RestDoor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A Cloudflare account in memory, for tests: the services themselves, reached through the real client.
 *
 * <pre>{@code
 * try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
 *     KvNamespace cache = cloudflare.kv("cache");
 *     cache.put("greeting", "hello");
 *     assertThat(cache.get("greeting")).contains("hello");
 * }
 * }</pre>
 *
 * <p>It needs no test framework: make one before a test and close it afterwards. With JUnit 5,
 * {@link io.github.flarebind.testing.junit.CloudflareTest} does that.
 *
 * <p>Safe for use by many threads. Its clock stands still until it is turned, so expirations need no waiting; a program that
 * runs on it rather wants {@code create(Time.system())}.
 */
public final class InMemoryCloudflare implements AutoCloseable {
    private final Account account;
    private final AccountDoor door;
    private final List<CloudflareEmulator> served = new CopyOnWriteArrayList<>();
    private final CloudflareClient client;
    private final ReentrantLock configuring = new ReentrantLock();
    private volatile boolean closed;

    private InMemoryCloudflare(Time time) {
        this.account = new Account(Defaults.ACCOUNT, Defaults.TOKEN, time);
        this.door = new AccountDoor(account);
        this.client = InProcess.client(account, door);
    }

    /** Returns an account in which there is nothing yet; its clock stands at the present moment until {@link #time()} is turned. */
    public static InMemoryCloudflare create() {
        return create(ManualTime.startingAt(Instant.now()));
    }

    /**
     * Returns an account in which there is nothing yet, on a clock of the caller's. With {@link Time#system()} values expire,
     * messages come back and retries wait as time passes.
     */
    public static InMemoryCloudflare create(Time time) {
        return new InMemoryCloudflare(requireNonNull(time, "the clock is null"));
    }

    /** The client of this account; every request stays in this process. */
    public CloudflareClient client() {
        return client;
    }

    /** The D1 database called {@code name}, made on first use. */
    public D1Database d1(String name) {
        return D1Client.of(client).database(named(name, account.d1()::named).id());
    }

    /**
     * The D1 database called {@code name}, made on first use, with these migrations applied where they were not yet. What that
     * takes meets no faults and is not among the {@link #requests()}.
     *
     * @throws io.github.flarebind.d1.D1MigrationException when a file cannot be used, or is refused, naming file and line
     * @throws IllegalArgumentException when there is no such folder, or {@code name} is no name
     */
    public D1Database d1(String name, D1Migrations migrations) {
        String id = named(name, account.d1()::named).id();
        try (CloudflareClient aside = InProcess.client(account, new RestDoor(account))) {
            migrations.apply(D1Client.of(aside).database(id));
        }
        return D1Client.of(client).database(id);
    }

    /** The KV namespace called {@code title}, made on first use. */
    public KvNamespace kv(String title) {
        return KvClient.of(client).namespace(named(title, account.kv()::named).id());
    }

    /**
     * Makes KV as unhandy as it is at Cloudflare, from now on and in all namespaces; without traits it is handy again.
     * What was read and written before is not counted. {@link #reset()} leaves the traits as they are.
     */
    public void kvTraits(KvTrait... traits) {
        Set<KvTrait> given = Set.copyOf(Arrays.asList(traits));
        account.kv()
                .temper(new KvTemper(given.contains(KvTrait.STALE_READS), given.contains(KvTrait.ONE_WRITE_A_SECOND)));
    }

    /** The R2 bucket called {@code name}, made on first use. */
    public R2Bucket r2(String name) {
        return R2Client.of(client).bucket(named(name, account.r2()::named).name());
    }

    /** The queue called {@code name}, made on first use together with its pull consumer. */
    public CloudflareQueue queue(String name) {
        return QueuesClient.of(client)
                .queue(named(name, account.queues()::named).id());
    }

    /** Makes Queues as {@link #queueTraits(long, QueueTrait...)} does, by the seed 0. */
    public void queueTraits(QueueTrait... traits) {
        queueTraits(0, traits);
    }

    /**
     * Makes Queues as unhandy as it is at Cloudflare, from now on and in all queues; without traits it is handy again. The same
     * seed and the same calls give the same messages. {@link #reset()} leaves the traits as they are.
     */
    public void queueTraits(long seed, QueueTrait... traits) {
        Set<QueueTrait> given = Set.copyOf(Arrays.asList(traits));
        account.queues()
                .messages()
                .temper(new QueueTemper(
                        given.contains(QueueTrait.DUPLICATES), given.contains(QueueTrait.REORDERING), seed));
    }

    /** The resource of this name; a name that the service refuses is the caller's mistake here. */
    private static <T> T named(String name, Function<String, T> resource) {
        requireNonNull(name, "the name is null");
        try {
            return resource.apply(name);
        } catch (ServiceException e) {
            throw new IllegalArgumentException("'" + OneLine.of(name, 64) + "' is no name: " + e.getMessage(), e);
        }
    }

    /**
     * The bindings of a wrangler configuration's top level; see {@link #env(Path, String)}.
     *
     * @throws io.github.flarebind.env.WranglerConfigException when it cannot be used, naming file, line and field
     */
    public CloudflareEnv env(Path file) {
        return env(file, Optional.empty());
    }

    /**
     * The bindings of a named environment of a wrangler configuration; an empty name is the top level. What they name is made
     * where it is not there yet, with the ids of the file, and the D1 migrations are applied; that meets no faults and is not
     * among the {@link #requests()}. Buckets are reached over S3 where the file has {@code
     * local_dev.experimental_s3_credentials}, as on {@code wrangler dev}. The account is this one, whatever the file says; it
     * outlives the bindings.
     *
     * @throws io.github.flarebind.env.WranglerConfigException when it cannot be used, naming file, line and field
     */
    public CloudflareEnv env(Path file, String environment) {
        return env(file, Optional.of(requireNonNull(environment, "the environment is null")));
    }

    private CloudflareEnv env(Path file, Optional<String> environment) {
        WranglerConfig config = WranglerConfig.read(requireNonNull(file, "the file is null"), environment);
        configuring.lock();
        try {
            checkOpen();
            Map<String, String> ids = ConfiguredAccount.make(account, config);
            return WranglerEnv.of(config, client, ids, InProcess.s3Credentials(account));
        } finally {
            configuring.unlock();
        }
    }

    /**
     * The clock of the services and of {@link #client()}, to be turned.
     *
     * @throws IllegalStateException when it is one that runs by itself, given to {@link #create(Time)}
     */
    public ManualTime time() {
        if (account.time() instanceof ManualTime manual) {
            return manual;
        }
        throw new IllegalStateException("the clock of this account runs by itself; that of create() is turned by hand");
    }

    /** The faults that requests to it meet; none before they are scripted. */
    public Faults faults() {
        return door.faults();
    }

    /** The requests that it was asked, in process and on sockets. */
    public Requests requests() {
        return door.requests();
    }

    /** Forgets every resource and all that is in them, every script of faults, and every request. */
    public void reset() {
        door.reset();
    }

    /**
     * Serves this account on a free port of 127.0.0.1, for programs in any language, until either of the two is closed.
     *
     * @throws IllegalStateException when this is closed
     */
    public CloudflareEmulator serve() {
        CloudflareEmulator emulator = CloudflareEmulator.of(door, 0);
        served.add(emulator);
        if (closed) { // asked last: a close that runs meanwhile may not have seen it
            emulator.close();
        }
        checkOpen();
        return emulator;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("this in-memory Cloudflare is closed; create() makes another one");
        }
    }

    /** Closes the client and the sockets, and gives back what databases and buckets took. */
    @Override
    public void close() {
        configuring.lock();
        try {
            closed = true;
            client.close();
            served.forEach(CloudflareEmulator::close);
            reset();
        } finally {
            configuring.unlock();
        }
    }
}
