package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.WholeFile;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.transfer.Wanted.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    private static final String PARTIAL = "partial";

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
        this.plan = PartPlan.ranges(told(object), options.partSize());
        this.meter = new Meter(options, OptionalLong.of(object.size()));
    }

    private static long told(R2Object object) {
        if (object.size() < 0) {
            throw new R2TransferException(
                    Transfers.DOWNLOAD,
                    Resource.of("key", object.key()),
                    "R2 has not told its length, so that its end would not be known; R2Bucket.get reads what comes",
                    null);
        }
        return object.size();
    }

    R2Object run() {
        Optional<Journal> journal = options.state().map(state -> new Journal(state, file, where()));
        try (Partial partial = journal.flatMap(this::earlier).orElseGet(() -> begin(journal))) {
            fetch(partial, journal);
            check(partial);
            partial.moveTo(file);
            journal.ifPresent(Journal::end);
            return object;
        }
    }

    /** What an earlier transfer of this very object has left, and notes of it. */
    private Optional<Partial> earlier(Journal journal) {
        List<Map<String, String>> lines = journal.lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Path left = journal.read(() -> Partial.left(file, Journal.told(lines.get(0), PARTIAL)));
        boolean same = lines.get(0).entrySet().containsAll(what().entrySet());
        List<Integer> parts = same ? parts(journal, lines) : List.of();
        if (!same || !holds(left, parts)) {
            Partial.delete(left);
            return Optional.empty();
        }
        here.addAll(parts);
        here.forEach(part -> meter.resumed(plan.length(part)));
        return Optional.of(Partial.again(left));
    }

    private List<Integer> parts(Journal journal, List<Map<String, String>> lines) {
        return journal.read(() -> lines.stream()
                .skip(1)
                .map(line -> plan.number(Journal.told(line, "part")))
                .toList());
    }

    /** Whether nobody has deleted the file, or cut it. */
    private boolean holds(Path left, List<Integer> parts) {
        long end = parts.stream().mapToLong(plan::end).max().orElse(0);
        return Files.isRegularFile(left) && FileStamp.of(left).size() >= end;
    }

    private Partial begin(Optional<Journal> journal) {
        Partial partial = Partial.begin(file, journal.isPresent());
        Map<String, String> line = new HashMap<>(what());
        line.put(PARTIAL, String.valueOf(partial.file().getFileName()));
        try {
            journal.ifPresent(lines -> lines.begin(line));
        } catch (RuntimeException e) {
            partial.forget(); // nothing would find it any more
            partial.close();
            throw e;
        }
        return partial;
    }

    private Map<String, String> where() {
        return Journal.where(Transfers.DOWNLOAD, found.wanted().bucket(), object.key(), file);
    }

    private Map<String, String> what() {
        return Map.of(
                "etag", object.etag(),
                "size", Long.toString(object.size()),
                "partSize", Long.toString(plan.partSize()));
    }

    private void fetch(Partial partial, Optional<Journal> journal) {
        Repeats repeats = new Repeats(options.time(), Transfers.DOWNLOAD, object.key());
        RangeReader reader = new RangeReader(found, repeats, partial, plan.parts() == 1);
        try {
            Workers.each(options.partsInFlight(), missing(), part -> {
                long read = reader.read(plan.offset(part), plan.length(part));
                return () -> {
                    journal.ifPresent(lines -> note(part, partial, lines));
                    meter.arrived(read);
                };
            });
        } catch (InterruptedException e) {
            throw Transfers.cancelled(Transfers.DOWNLOAD, object.key(), e);
        }
    }

    private static void note(Integer part, Partial partial, Journal journal) {
        partial.force();
        journal.add(Map.of("part", part.toString()));
    }

    private Iterator<Integer> missing() {
        return IntStream.rangeClosed(1, object.size() == 0 ? 0 : (int) plan.parts())
                .filter(part -> !here.contains(part))
                .boxed()
                .iterator();
    }

    private void check(Partial partial) {
        if (new ArrivedEtag(partial.file(), object, plan.partSize()).differs()) {
            partial.forget();
            throw new R2TransferException(
                    Transfers.DOWNLOAD,
                    Resource.of("key", object.key()),
                    "what came has not the MD5 that R2 told in the ETag " + object.etag()
                            + "; download it again, or, if it was uploaded in parts of an odd size, set that as partSize",
                    null);
        }
    }
}
