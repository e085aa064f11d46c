package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.r2.R2Object;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Uploads one file as it is now: whole, or in parts that an earlier transfer has perhaps sent some of. */
final class FileUpload {
    private static final int NOT_IMPLEMENTED = 501;

    private final Target target;
    private final Path file;
    private final FileStamp stamp;
    private final PartPlan plan;
    private final Meter meter;

    private FileUpload(Target target, Path file, FileStamp stamp, Meter meter) {
        this.target = target;
        this.file = file;
        this.stamp = stamp;
        this.plan = PartPlan.of(stamp.size(), target.options().partSize());
        this.meter = meter;
    }

    static FileUpload of(Target target, Path file) {
        FileStamp stamp = FileStamp.of(file);
        return new FileUpload(target, file, stamp, new Meter(target.options(), OptionalLong.of(stamp.size())));
    }

    /** One of several files, which {@code meter} counts together. */
    static FileUpload of(Target target, Path file, Meter meter) {
        return new FileUpload(target, file, FileStamp.of(file), meter);
    }

    R2Object run() {
        Optional<Journal> journal = target.options().state().map(state -> new Journal(state, file, where()));
        return plan.parts() == 1 ? whole(journal) : inParts(journal);
    }

    private R2Object whole(Optional<Journal> journal) {
        journal.ifPresent(this::forget);
        FilePart all = new FilePart(file, 0, stamp.size());
        try {
            R2Object object = target.put(all.body(), all.md5());
            requireSame();
            meter.arrived(stamp.size());
            return object;
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    private R2Object inParts(Optional<Journal> journal) {
        Optional<Sending> earlier = journal.flatMap(this::earlier);
        if (earlier.isEmpty() || goesOn(earlier.get())) {
            return send(earlier.orElseGet(() -> begin(journal)));
        }
        // perhaps it died between the last answer and the end of the journal
        return earlier.get().joined().orElseGet(() -> send(begin(journal)));
    }

    /** What the journal tells of an upload of this very file in such parts. */
    private Optional<Sending> earlier(Journal journal) {
        List<Map<String, String>> lines = journal.lines();
        if (lines.isEmpty() || !lines.get(0).entrySet().containsAll(what().entrySet())) {
            return Optional.empty();
        }
        String uploadId = uploadId(journal, lines.get(0));
        List<SentPart> sent = journal.read(() ->
                lines.stream().skip(1).map(line -> SentPart.of(line, plan)).toList());
        return Optional.of(new Sending(target, target.resume(uploadId), Optional.of(journal), sent));
    }

    private static String uploadId(Journal journal, Map<String, String> line) {
        return journal.read(() -> Journal.told(line, "uploadId"));
    }

    private static boolean goesOn(Sending earlier) {
        try {
            earlier.keep(earlier.upload().listParts());
        } catch (NotFoundException e) {
            return false;
        } catch (ServerException e) {
            if (e.status() != NOT_IMPLEMENTED) {
                throw e;
            } // else the journal is believed: R2 itself looks at the parts when they are joined
        }
        return true;
    }

    private Sending begin(Optional<Journal> journal) {
        journal.ifPresent(this::forget);
        Sending sending = new Sending(target, target.begin(), journal, List.of());
        Map<String, String> line = new HashMap<>(what());
        line.put("uploadId", sending.upload().uploadId());
        try {
            journal.ifPresent(lines -> lines.begin(line));
        } catch (RuntimeException e) {
            sending.abort(e); // nothing would find it any more
            throw e;
        }
        return sending;
    }

    /** Gives up what an earlier transfer of the file to the key has begun, and nothing would find any more. */
    private void forget(Journal journal) {
        List<Map<String, String>> lines = journal.lines();
        if (!lines.isEmpty()) {
            target.forget(uploadId(journal, lines.get(0)));
            journal.end();
        }
    }

    private Map<String, String> where() {
        return Journal.where(Transfers.UPLOAD, target.bucket(), target.key(), file.toAbsolutePath());
    }

    private Map<String, String> what() {
        return Map.of(
                "size", Long.toString(stamp.size()),
                "modified", Long.toString(stamp.modified()),
                "partSize", Long.toString(plan.partSize()),
                "stored", Integer.toHexString(target.storedHash()));
    }

    private R2Object send(Sending sending) {
        try {
            Workers.each(target.options().partsInFlight(), missing(sending), number -> {
                SentPart sent = sent(sending, number);
                return () -> arrived(sending, sent);
            });
            requireSame();
            return sending.complete();
        } catch (InterruptedException e) {
            sending.abort(e);
            throw Transfers.cancelled(Transfers.UPLOAD, target.key(), e);
        } catch (RuntimeException e) {
            throw ended(sending, told(e));
        } catch (Error e) {
            throw ended(sending, e);
        }
    }

    /** Gives an upload up that no later call can go on with; returns what has ended it. */
    private <E extends Throwable> E ended(Sending sending, E failure) {
        if (target.options().state().isEmpty()
                || failure instanceof R2TransferException
                || Transfers.uploadIsGone(failure)
                || Thread.currentThread().isInterrupted()) {
            sending.abort(failure);
        }
        return failure;
    }

    private void arrived(Sending sending, SentPart sent) {
        sending.arrived(sent);
        meter.arrived(plan.length(sent.number()));
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

    /** A file that changes meanwhile can make anything fail. */
    private RuntimeException told(RuntimeException failure) {
        boolean tells = failure instanceof R2TransferException || failure instanceof CallCancelledException;
        return tells || same() ? failure : changed(failure);
    }

    private void requireSame() {
        if (!same()) {
            throw changed(null);
        }
    }

    private boolean same() {
        try {
            return FileStamp.of(file).equals(stamp);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return false;
        }
    }

    private R2TransferException changed(@Nullable Throwable cause) {
        return Transfers.changed(Transfers.UPLOAD, target.key(), "the file " + file, cause);
    }
}
