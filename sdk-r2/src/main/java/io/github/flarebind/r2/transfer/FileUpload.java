package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.r2.R2Object;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Uploads one file as it is now: whole, or in parts that an earlier transfer has perhaps sent some of. */
final class FileUpload {
    private final Target target;
    private final TransferOptions options;
    private final Path file;
    private final FileStamp stamp;
    private final PartPlan plan;
    private final Meter meter;

    FileUpload(Target target, TransferOptions options, Path file) {
        this.target = target;
        this.options = options;
        this.file = file;
        this.stamp = FileStamp.of(file);
        this.plan = PartPlan.of(stamp.size(), options.partSize());
        this.meter = new Meter(options, OptionalLong.of(stamp.size()));
    }

    R2Object run() {
        Optional<Journal> journal = options.state().map(state -> new Journal(state, file));
        return plan.parts() == 1 ? whole(journal) : inParts(journal);
    }

    private R2Object whole(Optional<Journal> journal) {
        journal.ifPresent(this::forget);
        FilePart all = new FilePart(file, 0, stamp.size());
        R2Object object = target.checked(target.put(all.body()), "[0-9a-f]{32}", all.md5());
        meter.arrived(stamp.size());
        return object;
    }

    private R2Object inParts(Optional<Journal> journal) {
        Optional<Sending> earlier = journal.flatMap(this::earlier);
        if (earlier.isPresent() && !goesOn(earlier.get())) {
            Optional<R2Object> done = target.bucket()
                    .head(target.key())
                    .filter(found -> found.etag().equals(earlier.get().etag()));
            if (done.isPresent()) { // it died between the last answer and the end of the journal
                journal.ifPresent(Journal::end);
                return done.get();
            }
            return send(begin(journal));
        }
        return send(earlier.orElseGet(() -> begin(journal)));
    }

    /** What the journal tells of an upload of this very file in such parts. */
    private Optional<Sending> earlier(Journal journal) {
        List<Map<String, String>> lines = journal.lines();
        if (lines.isEmpty() || !lines.get(0).entrySet().containsAll(what().entrySet())) {
            return Optional.empty();
        }
        String uploadId = lines.get(0).getOrDefault("uploadId", "");
        List<SentPart> sent = lines.stream().skip(1).map(SentPart::of).toList();
        return Optional.of(new Sending(target, target.resume(uploadId), Optional.of(journal), sent));
    }

    private static boolean goesOn(Sending earlier) {
        try {
            earlier.keep(earlier.upload().listParts());
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private Sending begin(Optional<Journal> journal) {
        journal.ifPresent(this::forget);
        Sending sending = new Sending(target, target.begin(), journal, List.of());
        Map<String, String> line = new HashMap<>(what());
        line.put("uploadId", sending.upload().uploadId());
        journal.ifPresent(lines -> lines.begin(line));
        return sending;
    }

    /** Gives up what an earlier transfer of the file to the key has begun, and nothing would find any more. */
    private void forget(Journal journal) {
        List<Map<String, String>> lines = journal.lines();
        if (!lines.isEmpty() && lines.get(0).entrySet().containsAll(where().entrySet())) {
            target.forget(lines.get(0).getOrDefault("uploadId", ""));
            journal.end();
        }
    }

    private Map<String, String> where() {
        return Map.of(
                Journal.TRANSFER,
                Transfers.UPLOAD,
                "bucket",
                target.bucket().toString(),
                "key",
                target.key(),
                "file",
                file.toAbsolutePath().toString());
    }

    private Map<String, String> what() {
        Map<String, String> what = new HashMap<>(where());
        what.put("size", Long.toString(stamp.size()));
        what.put("modified", Long.toString(stamp.modified()));
        what.put("partSize", Long.toString(plan.partSize()));
        what.put("stored", Integer.toHexString(target.storedHash()));
        return what;
    }

    private R2Object send(Sending sending) {
        try {
            Workers.each(options.partsInFlight(), missing(sending), part -> sent(sending, part), (part, sent) -> {
                sending.arrived(sent);
                meter.arrived(plan.length(part));
            });
            requireSame();
            return sending.complete();
        } catch (InterruptedException e) {
            sending.abort(e);
            throw Transfers.cancelled(Transfers.UPLOAD, target.key(), e);
        } catch (RuntimeException e) {
            if (options.state().isEmpty()
                    || e instanceof R2TransferException
                    || Thread.currentThread().isInterrupted()) {
                sending.abort(e);
            }
            throw e;
        }
    }

    private Iterator<Integer> missing(Sending sending) {
        IntStream all = IntStream.rangeClosed(1, (int) plan.parts());
        all.filter(sending::has).forEach(part -> meter.resumed(plan.length(part)));
        return IntStream.rangeClosed(1, (int) plan.parts())
                .filter(part -> !sending.has(part))
                .boxed()
                .toList()
                .iterator();
    }

    private SentPart sent(Sending sending, int number) {
        FilePart part = new FilePart(file, plan.offset(number), plan.length(number));
        return sending.send(number, part.body(), part.md5());
    }

    private void requireSame() {
        if (!FileStamp.of(file).equals(stamp)) {
            throw Transfers.changed(Transfers.UPLOAD, target.key(), "the file " + file);
        }
    }
}
