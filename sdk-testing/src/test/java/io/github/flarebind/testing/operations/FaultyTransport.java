package io.github.flarebind.testing.operations;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A transport in front of a service, with a fault for each attempt; attempts after the last fault pass. */
final class FaultyTransport implements Transport {
    private final Transport service;
    private final Time time;
    private final List<Fault> faults;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Long> moments = new CopyOnWriteArrayList<>();

    FaultyTransport(Transport service, Time time, List<Fault> faults) {
        this.service = service;
        this.time = time;
        this.faults = List.copyOf(faults);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        moments.add(time.nanos());
        int attempt = next.getAndIncrement();
        return (attempt < faults.size() ? faults.get(attempt) : Fault.ok()).meet(request, service);
    }

    int attempts() {
        return moments.size();
    }

    /** What passed between one attempt and the next. */
    List<Duration> waits() {
        return IntStream.range(1, moments.size())
                .mapToObj(i -> Duration.ofNanos(moments.get(i) - moments.get(i - 1)))
                .toList();
    }
}
