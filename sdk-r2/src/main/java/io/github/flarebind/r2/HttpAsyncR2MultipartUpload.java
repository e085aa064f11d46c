package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The async face over {@link UploadWire}. */
final class HttpAsyncR2MultipartUpload implements AsyncR2MultipartUpload {
    private final UploadWire wire;

    HttpAsyncR2MultipartUpload(UploadWire wire) {
        this.wire = wire;
    }

    @Override
    public AsyncR2MultipartUpload with(CallOptions options) {
        return new HttpAsyncR2MultipartUpload(wire.with(options));
    }

    @Override
    public String key() {
        return wire.key();
    }

    @Override
    public String uploadId() {
        return wire.uploadId();
    }

    @Override
    public CompletableFuture<R2UploadedPart> uploadPart(int partNumber, Body content) {
        return wire.uploadPart(partNumber, content, Optional.empty()).submit();
    }

    @Override
    public CompletableFuture<R2UploadedPart> uploadPart(int partNumber, Body content, R2Checksum checksum) {
        return wire.uploadPart(partNumber, content, Optional.of(checksum)).submit();
    }

    @Override
    public CompletableFuture<R2UploadedPart> uploadPartCopy(int partNumber, R2CopySource source) {
        return wire.copyPart(partNumber, source, Optional.empty()).submit();
    }

    @Override
    public CompletableFuture<R2UploadedPart> uploadPartCopy(int partNumber, R2CopySource source, R2Range range) {
        return wire.copyPart(partNumber, source, Optional.of(range)).submit();
    }

    @Override
    public CompletableFuture<List<R2PartInfo>> listParts() {
        return wire.listParts().submit();
    }

    @Override
    public CompletableFuture<R2Object> complete(List<R2UploadedPart> parts) {
        return wire.complete(parts).submit();
    }

    @Override
    public CompletableFuture<Void> abort() {
        return wire.abort().submit();
    }

    @Override
    public String toString() {
        return wire.toString();
    }
}
