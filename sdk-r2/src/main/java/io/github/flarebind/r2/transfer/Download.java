package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.internal.WholeFile;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.transfer.Wanted.Found;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Downloads one object as it is now, in ranges that go in parallel; a file takes its place when all of it is there. */
final class Download {
    private final Found found;
    private final TransferOptions options;
    private final R2Object object;
    private final Path file;
    private final PartPlan plan;
    private final Meter meter;
    private final Set<Integer> here = new HashSet<>();

    Download(Found found, TransferOptions options, Path file) {
        this.found = found;
        this.options = options;
        this.object = found.object();
        this.file = WholeFile.checked(file);
        this.plan = PartPlan.of(told(object), options.partSize());
        this.meter = new Meter(options, OptionalLong.of(object.size()));
    }

    private static long told(R2Object object) {
        if (object.size() < 0) {
            throw new R2TransferException(
                    Transfers.DOWNLOAD,
                    object.key(),
                    "R2 has not told its length, so that its end would not be known; R2Bucket.get reads what comes",
                    null);
        }
        return object.size();
    }

    R2Object run() {
        Optional<Journal> journal = options.state().map(state -> new Journal(state, file, Partial.kept(file)));
        try (Partial partial = Partial.beside(file, journal.isPresent())) {
            journal.ifPresent(lines -> resume(lines, partial));
            fetch(partial, journal);
            check(partial);
            partial.moveTo(file);
            journal.ifPresent(Journal::end);
            return object;
        }
    }

    private void resume(Journal journal, Partial partial) {
        List<Map<String, String>> lines = journal.lines();
        boolean same = !lines.isEmpty() && lines.get(0).equals(what());
        if (same && partial.existed()) {
            lines.stream()
                    .skip(1)
                    .map(line -> Integer.parseInt(line.getOrDefault("part", "")))
                    .forEach(here::add);
        }
        if (here.stream().anyMatch(part -> plan.end(part) > partial.length())) {
            here.clear(); // somebody has cut the file
        }
        if (here.isEmpty()) {
            partial.clear();
            journal.begin(what());
        }
        here.forEach(part -> meter.resumed(plan.length(part)));
    }

    private Map<String, String> what() {
        return Map.of(
                Journal.TRANSFER,
                Transfers.DOWNLOAD,
                "key",
                object.key(),
                "file",
                file.toString(),
                "etag",
                object.etag(),
                "size",
                Long.toString(object.size()),
                "partSize",
                Long.toString(plan.partSize()));
    }

    private void fetch(Partial partial, Optional<Journal> journal) {
        RangeReader reader = new RangeReader(found, options.time(), partial, plan.parts() == 1);
        try {
            Workers.each(
                    options.partsInFlight(),
                    missing(),
                    part -> reader.read(plan.offset(part), plan.length(part)),
                    (part, read) -> {
                        journal.ifPresent(lines -> lines.add(Map.of("part", part.toString())));
                        meter.arrived(read);
                    });
        } catch (InterruptedException e) {
            throw Transfers.cancelled(Transfers.DOWNLOAD, object.key(), e);
        }
    }

    private Iterator<Integer> missing() {
        return IntStream.rangeClosed(1, object.size() == 0 ? 0 : (int) plan.parts())
                .filter(part -> !here.contains(part))
                .boxed()
                .toList()
                .iterator();
    }

    /** The ETag of an object that was put whole is the MD5 of its bytes. */
    private void check(Partial partial) {
        Optional<String> md5 =
                object.customerKeyMd5().isEmpty() ? object.checksums().md5() : Optional.empty();
        md5.filter(told -> !told.equals(partial.md5())).ifPresent(told -> {
            partial.forget();
            throw new R2TransferException(
                    Transfers.DOWNLOAD,
                    object.key(),
                    "what came has not the MD5 " + told + " that R2 told; download it again",
                    null);
        });
    }
}
