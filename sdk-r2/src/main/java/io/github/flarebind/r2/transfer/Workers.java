package io.github.flarebind.r2.transfer;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does one thing to many parts, a few at a time, on threads that end with it. */
final class Workers {
    private Workers() {}

    /**
     * Applies {@code work} to each of {@code parts}, which is read no faster than it goes; what it gives is run on this thread.
     * The first failure, and an interrupt, ends all: when this returns or throws, nothing is done any more.
     */
    static <P> void each(int width, Iterator<P> parts, Function<P, Runnable> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(width, Workers::thread);
        try {
            run(width, parts, new ExecutorCompletionService<>(threads), work);
        } finally {
            end(threads);
        }
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "flarebind-transfer");
        thread.setDaemon(true);
        return thread;
    }

    private static <P> void run(
            int width, Iterator<P> parts, CompletionService<Runnable> threads, Function<P, Runnable> work)
            throws InterruptedException {
        int running = 0;
        while (running > 0 || parts.hasNext()) {
            if (running < width && parts.hasNext()) {
                threads.submit(task(parts.next(), work));
                running++;
            } else {
                next(threads).run();
                running--;
            }
        }
    }

    private static <P> Callable<Runnable> task(P part, Function<P, Runnable> work) {
        return () -> work.apply(part);
    }

    private static Runnable next(CompletionService<Runnable> threads) throws InterruptedException {
        try {
            return threads.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        }
    }
}
