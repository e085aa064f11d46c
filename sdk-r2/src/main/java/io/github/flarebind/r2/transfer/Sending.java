package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PartInfo;
import io.github.flarebind.r2.R2UploadedPart;
import io.github.flarebind.r2.internal.Md5;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A multipart upload under way, and its parts that have arrived; used by the thread that transfers. */
final class Sending {
    private final Target target;
    private final R2MultipartUpload upload;
    private final Optional<Journal> journal;
    private final TreeMap<Integer, SentPart> sent = new TreeMap<>();

    /** An upload of which {@code told} have arrived. */
    Sending(Target target, R2MultipartUpload upload, Optional<Journal> journal, List<SentPart> told) {
        this.target = target;
        this.upload = upload;
        this.journal = journal;
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

    /** Sends a part with its MD5, which R2 checks it by, again where it is lost; on any thread. */
    SentPart send(int number, Body content, String md5) {
        R2UploadedPart part = target.repeats().of(() -> upload.uploadPart(number, content, Target.md5(md5)));
        return new SentPart(part, md5);
    }

    /** Joins the parts. */
    R2Object complete() {
        R2Object object =
                upload.complete(sent.values().stream().map(SentPart::part).toList());
        journal.ifPresent(Journal::end);
        return target.checked(object, "[0-9a-f]{32}-[0-9]+", etag());
    }

    /** The object, where an earlier call has joined the parts and heard no answer. */
    Optional<R2Object> joined() {
        Optional<R2Object> object = target.found(etag());
        object.ifPresent(unused -> journal.ifPresent(Journal::end));
        return object;
    }

    private String etag() {
        return Md5.ofParts(sent.values().stream().map(SentPart::md5).toList());
    }

    /** Gives it up, interrupted or not; what keeps that from being done stands beside {@code cause}. */
    void abort(Throwable cause) {
        boolean interrupted = Thread.interrupted(); // else nothing could be sent
        try {
            upload.abort();
            journal.ifPresent(Journal::end);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
