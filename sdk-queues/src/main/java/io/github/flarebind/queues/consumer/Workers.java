package io.github.flarebind.queues.consumer;

import io.github.flarebind.core.internal.TaskThreads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Has the crew's messages handled on the chosen executor, and their leases watched. */
final class Workers {
    /** After a refusal, before one more worker is tried. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Job job;
    private final Crew crew;
    private final Settling settling;
    private final Handling handling;
    private final ExecutorService own = TaskThreads.create("flarebind-handler");
    private final Executor executor;

    Workers(Job job, Crew crew, Settling settling) {
        this.job = job;
        this.crew = crew;
        this.settling = settling;
        this.handling = new Handling(job);
        this.executor = job.options().executor().orElse(own);
    }

    /** Takes what was pulled; workers begin as far as they may. */
    void take(Lease lease, List<Delivery> deliveries) {
        lease.watch(() -> expire(deliveries));
        crew.add(deliveries);
        hire();
    }

    private void hire() {
        for (Optional<Delivery> next = crew.hire(); next.isPresent(); next = crew.hire()) {
            begin(next.get());
        }
    }

    private void begin(Delivery first) {
        try {
            job.hands().time().execute(executor, () -> work(first));
        } catch (Throwable e) { // also an Error: there may be no thread left for now
            refused(first, e);
        }
    }

    /** An executor that is full may have room later; one that was shut down never will. */
    private void refused(Delivery delivery, Throwable refusal) {
        if (executor instanceof ExecutorService service && service.isShutdown()) {
            if (delivery.withdraw()) {
                giveBack(delivery);
            }
            job.course().fail(refusal);
        } else if (crew.refused(delivery)) {
            job.journal().refused(refusal);
            growLater();
        }
    }

    private void growLater() {
        Future<?> unused = job.hands().later(this::grow, PAUSE);
    }

    private void grow() {
        if (crew.grow()) {
            growLater();
        }
        hire();
        job.course().step();
    }

    /**
     * A worker goes on with the next message itself: workers that started workers would pile up on a direct executor.
     */
    private void work(Delivery first) {
        Optional<Delivery> next = Optional.of(first);
        while (next.isPresent()) {
            Delivery delivery = next.get();
            try {
                handle(delivery);
            } finally {
                crew.leave(delivery);
            }
            next = crew.hire();
            job.course().step();
        }
    }

    private void handle(Delivery delivery) {
        if (delivery.lease().isOver()) {
            expire(List.of(delivery));
        } else if (delivery.begin()) {
            long begun = job.hands().nanos();
            Optional<Duration> delay = handling.handle(delivery);
            crew.handled(job.hands().since(begun));
            end(delivery, delay);
        }
    }

    private void end(Delivery delivery, Optional<Duration> delay) {
        boolean ours = delivery.end();
        boolean unused = Thread.interrupted(); // ours at closing, or the handler's own; not the next message's
        if (ours && !delivery.lease().isOver()) {
            settling.add(delivery, delay);
        } else {
            job.journal().late(delivery.message());
        }
    }

    private void expire(List<Delivery> deliveries) {
        boolean starved = false;
        for (Delivery delivery : deliveries) {
            boolean waited = delivery.withdraw();
            if (waited || delivery.isRunning()) {
                job.journal().expired(delivery.message(), !waited);
            }
            starved |= waited;
        }
        if (starved) {
            crew.starved();
        }
        job.course().step();
    }

    /** No worker begins any more. */
    void end() {
        own.shutdown();
    }

    /** Gives back what no handler has begun; from now on none begins. */
    void dismiss() {
        crew.dismiss().stream().filter(Delivery::withdraw).forEach(this::giveBack);
    }

    /** Gives back what workers have not finished, and interrupts them. */
    void abandon() {
        crew.taken().stream().filter(Delivery::abandon).forEach(this::giveBack);
    }

    /** Nobody waits for its worker any more, who may be one that never begins, or never ends. */
    private void giveBack(Delivery delivery) {
        settling.add(delivery, Optional.of(Duration.ZERO));
        crew.leave(delivery);
    }
}
