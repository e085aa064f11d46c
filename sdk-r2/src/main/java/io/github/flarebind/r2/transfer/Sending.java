package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PartInfo;
import io.github.flarebind.r2.R2UploadedPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A multipart upload under way, and its parts that have arrived; used by the thread that transfers. */
final class Sending {
    private final R2MultipartUpload upload;
    private final Optional<Journal> journal;
    private final TreeMap<Integer, SentPart> sent = new TreeMap<>();

    Sending(R2MultipartUpload upload, Optional<Journal> journal) {
        this.upload = upload;
        this.journal = journal;
    }

    /** The same upload as a journal tells it. */
    Sending(R2MultipartUpload upload, Optional<Journal> journal, List<SentPart> told) {
        this(upload, journal);
        told.forEach(part -> sent.put(part.number(), part));
    }

    R2MultipartUpload upload() {
        return upload;
    }

    /** Whether the part with this number has arrived. */
    boolean has(int number) {
        return sent.containsKey(number);
    }

    /** Forgets parts that R2 does not have as they were sent. */
    void keep(List<R2PartInfo> listed) {
        Map<Integer, String> etags = listed.stream()
                .map(R2PartInfo::part)
                .collect(Collectors.toMap(R2UploadedPart::partNumber, R2UploadedPart::etag));
        sent.values().removeIf(part -> !part.part().etag().equals(etags.get(part.number())));
    }

    /** A part has arrived. */
    void arrived(SentPart part) {
        sent.put(part.number(), part);
        journal.ifPresent(lines -> lines.add(part.line()));
    }

    /** Joins the parts; {@code comparable} tells whether the ETag is made of the bytes alone. */
    R2Object complete(boolean comparable) {
        R2Object object =
                upload.complete(sent.values().stream().map(SentPart::part).toList());
        journal.ifPresent(Journal::end);
        if (comparable
                && object.etag().matches("[0-9a-f]{32}-[0-9]+")
                && !object.etag().equals(etag())) {
            throw Transfers.differs(object.key(), object.etag(), etag());
        }
        return object;
    }

    /** The ETag that the object is to have. */
    String etag() {
        return Md5.etag(sent.values().stream().map(SentPart::md5).toList());
    }

    /** Gives it up, interrupted or not; what keeps that from being done stands beside {@code cause}. */
    void abort(Throwable cause) {
        boolean interrupted = Thread.interrupted(); // else nothing could be sent
        try {
            upload.abort();
            journal.ifPresent(Journal::end);
        } catch (CloudflareException e) {
            cause.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
