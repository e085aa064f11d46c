package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.Optional;

/** The blocking face over {@link UploadWire}. */
final class HttpR2MultipartUpload implements R2MultipartUpload {
    private final UploadWire wire;

    HttpR2MultipartUpload(UploadWire wire) {
        this.wire = wire;
    }

    @Override
    public AsyncR2MultipartUpload async() {
        return new HttpAsyncR2MultipartUpload(wire);
    }

    @Override
    public R2MultipartUpload with(CallOptions options) {
        return new HttpR2MultipartUpload(wire.with(options));
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
    public R2UploadedPart uploadPart(int partNumber, Body content) {
        return wire.uploadPart(partNumber, content, Optional.empty()).await();
    }

    @Override
    public R2UploadedPart uploadPart(int partNumber, Body content, R2Checksum checksum) {
        return wire.uploadPart(partNumber, content, Optional.of(checksum)).await();
    }

    @Override
    public R2UploadedPart uploadPartCopy(int partNumber, R2CopySource source) {
        return wire.copyPart(partNumber, source, Optional.empty()).await();
    }

    @Override
    public R2UploadedPart uploadPartCopy(int partNumber, R2CopySource source, R2Range range) {
        return wire.copyPart(partNumber, source, Optional.of(range)).await();
    }

    @Override
    public List<R2PartInfo> listParts() {
        return wire.listParts().await();
    }

    @Override
    public R2Object complete(List<R2UploadedPart> parts) {
        return wire.complete(parts).await();
    }

    @Override
    public void abort() {
        wire.abort().await();
    }

    @Override
    public String toString() {
        return wire.toString();
    }
}
