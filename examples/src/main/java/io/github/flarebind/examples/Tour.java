package io.github.flarebind.examples;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.RealAccount;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A tour of D1, KV, R2 and Queues: each makes a resource of its own, uses it, prints what came back and removes it.
 *
 * <p>In memory, unless {@code --cloudflare} is given: then on the account that the environment names.
 */
public final class Tour {
    private static final String ON_CLOUDFLARE = "--cloudflare";

    private final PrintStream out;
    private final String name;

    Tour(PrintStream out, String name) {
        this.out = out;
        this.name = name;
    }

    /** Runs the tour; a failure is told in one line. */
    public static void main(String... args) {
        try {
            run(System.out, List.of(args));
        } catch (CloudflareException | IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void run(PrintStream out, List<String> args) {
        if (args.isEmpty()) {
            inMemory(out);
        } else if (args.equals(List.of(ON_CLOUDFLARE))) {
            onCloudflare(out);
        } else {
            throw new IllegalArgumentException(
                    "the tour takes " + ON_CLOUDFLARE + " or nothing, not " + String.join(" ", args));
        }
    }

    private static void inMemory(PrintStream out) {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            out.println("The tour runs in memory; with " + ON_CLOUDFLARE + " it runs on your account.");
            visit(cloudflare.client(), out);
        }
    }

    private static void onCloudflare(PrintStream out) {
        // the in-memory Cloudflare is here too, and keeps clients from real accounts that nobody allowed
        try (CloudflareClient cloudflare = CloudflareClient.fromEnvironment();
                RealAccount account = RealAccount.allow(cloudflare.accountId())) {
            out.println("The tour runs on account " + account.accountId() + ", on resources of its own.");
            visit(cloudflare, out);
        }
    }

    static void visit(CloudflareClient cloudflare, PrintStream out) {
        Tour tour =
                new Tour(out, "flarebind-tour-" + UUID.randomUUID().toString().substring(0, 8));
        D1Tour.visit(cloudflare, tour);
        KvTour.visit(cloudflare, tour);
        R2Tour.visit(cloudflare, tour);
        QueuesTour.visit(cloudflare, tour);
        out.println();
        out.println("Done; everything that the tour made is removed.");
    }

    /** The name of the tour's own resources. */
    String name() {
        return name;
    }

    void heading(String service) {
        out.println();
        out.println(service);
    }

    /** Waits a second for what Cloudflare does not show at once. */
    static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    void say(String what, Object cameBack) {
        out.printf("  %-44s %s%n", what, cameBack);
    }
}
