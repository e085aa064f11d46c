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

/** A transport in front of a service, with a fate for each attempt; attempts after the last one pass. */
final class FatefulTransport implements Transport {
    private final Transport service;
    private final Time time;
    private final List<Fate> fates;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Long> moments = new CopyOnWriteArrayList<>();

    FatefulTransport(Transport service, Time time, List<Fate> fates) {
        this.service = service;
        this.time = time;
        this.fates = List.copyOf(fates);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        moments.add(time.nanos());
        int attempt = next.getAndIncrement();
        return (attempt < fates.size() ? fates.get(attempt) : Fate.ok()).meet(request, service);
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
