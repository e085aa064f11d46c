package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.Call;
import java.util.List;
import java.util.Optional;

/** Every call of one multipart upload; both faces are one-liners over it. */
interface UploadWire {
    String key();

    String uploadId();

    UploadWire with(CallOptions later);

    Call<R2UploadedPart> uploadPart(int partNumber, Body content, Optional<R2Checksum> checksum);

    Call<R2UploadedPart> copyPart(int partNumber, R2CopySource source, Optional<R2Range> range);

    Call<List<R2PartInfo>> listParts();

    Call<R2Object> complete(List<R2UploadedPart> parts);

    Call<Void> abort();
}
