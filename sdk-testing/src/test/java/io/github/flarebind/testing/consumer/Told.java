package io.github.flarebind.testing.consumer;

import io.github.flarebind.core.Time;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumerListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Notes what a consumer tells, each line with its second. */
final class Told implements QueueConsumerListener {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicLong acks = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final Time time;
    private final long start;

    Told(Time time) {
        this.time = time;
        this.start = time.nanos();
    }

    private void line(String what) {
        lines.add((time.nanos() - start) / 1_000_000_000 + " s: " + what);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** How many acks and retries were confirmed. */
    List<Long> settled() {
        return List.of(acks.get(), retries.get());
    }

    List<String> lines(String word) {
        return lines.stream().filter(line -> line.contains(": " + word)).toList();
    }

    @Override
    public void polled(int messages) {
        line("polled " + messages);
    }

    @Override
    public void pollFailed(Throwable failure, Duration wait) {
        line("poll failed by " + failure.getClass().getSimpleName() + ", wait " + wait.toSeconds());
    }

    @Override
    public void handled(PulledMessage message, Duration took) {
        line("handled " + message.text() + " in " + took.toSeconds());
    }

    @Override
    public void failed(PulledMessage message, Throwable failure) {
        line("failed " + message.text() + " by " + failure.getClass().getSimpleName());
    }

    @Override
    public void expired(PulledMessage message, boolean running) {
        line("expired " + message.text() + (running ? " running" : " waiting"));
    }

    @Override
    public void late(PulledMessage message) {
        line("late " + message.text());
    }

    @Override
    public void settled(int acked, int retried) {
        acks.addAndGet(acked);
        retries.addAndGet(retried);
        line("settled " + acked + " and " + retried);
    }

    @Override
    public void settlingFailed(Throwable failure, Duration wait) {
        line("settling failed by " + failure.getClass().getSimpleName() + ", wait " + wait.toSeconds());
    }

    @Override
    public void broken(Throwable failure) {
        line("broken by " + failure.getClass().getSimpleName());
    }

    @Override
    public void closed() {
        line("closed");
    }
}
