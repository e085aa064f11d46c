package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.testing.engine.R2Part;
import io.github.flarebind.testing.engine.R2PartName;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.R2Upload;
import io.github.flarebind.testing.engine.R2UploadName;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects that are uploaded in parts. */
final class S3Uploads {
    private static final String TYPE = "x-amz-checksum-type";

    private S3Uploads() {}

    static R2UploadName name(S3Call call) {
        return new R2UploadName(call.key(), call.parameter("uploadId").orElse(""));
    }

    static int partNumber(S3Call call) {
        String text = call.parameter("partNumber").orElse("");
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > R2Limits.MAX_PARTS) {
            throw S3Refusal.invalid("Part number must be an integer between 1 and 10000, inclusive.");
        }
        return number;
    }

    static TransportResponse create(S3Call call, S3Access access) {
        R2Store store = access.writing(call);
        boolean whole = call.header(TYPE).equals(Optional.of("FULL_OBJECT"));
        if (whole && !call.header("x-amz-checksum-algorithm").equals(Optional.of("CRC64NVME"))) {
            throw S3Refusal.header(TYPE, "FULL_OBJECT");
        }
        R2Upload upload = store.uploads().begin(call.key(), S3Attributes.of(call));
        return S3Xml.result("InitiateMultipartUploadResult")
                .text("UploadId", upload.id())
                .text("Bucket", call.bucket())
                .text("Key", call.key())
                .ok();
    }

    static TransportResponse uploadPart(S3Call call, S3Access access) throws IOException {
        R2Store store = access.writing(call);
        R2Part part =
                store.uploads().put(name(call), partNumber(call), S3Checksums.intake(call), S3CustomerKey.of(call, ""));
        return TransportResponse.of(200, Headers.of("ETag", '"' + part.etag() + '"'), new byte[0]);
    }

    static TransportResponse complete(S3Call call, S3Access access) throws IOException {
        R2Store store = access.writing(call);
        List<R2PartName> parts = parts(S3Document.of(S3Payload.document(call), "CompleteMultipartUpload"));
        R2Record made = store.uploads().complete(name(call), parts);
        String path = call.uri().getScheme() + "://" + call.uri().getRawAuthority() + '/'
                + ApiPath.encode(call.bucket()) + '/' + ApiPath.encode(call.key());
        return S3Xml.result("CompleteMultipartUploadResult")
                .text("Bucket", call.bucket())
                .text("Key", call.key())
                .text("ETag", '"' + made.etag() + '"')
                .text("Location", path)
                .ok();
    }

    private static List<R2PartName> parts(S3Document asked) {
        Set<Integer> seen = new HashSet<>();
        List<R2PartName> parts = asked.all("Part").stream()
                .map(part -> part(part.required("PartNumber"), part.required("ETag"), seen))
                .toList();
        if (parts.isEmpty()) {
            throw S3Refusal.malformedXml();
        }
        return parts;
    }

    private static R2PartName part(String text, String etag, Set<Integer> seen) {
        if (!text.matches("-?\\d{1,9}")) {
            throw S3Refusal.malformedXml();
        }
        int number = Integer.parseInt(text);
        if (number < 1 || number > R2Limits.MAX_PARTS) {
            throw new S3Refusal(400, "InvalidPart", "One or more of the specified parts could not be found.");
        }
        if (!seen.add(number)) {
            throw new S3Refusal(400, "InvalidPart", "There was a problem with the multipart upload.");
        }
        return new R2PartName(number, etag.replaceAll("^\"|\"$", ""));
    }

    static TransportResponse abort(S3Call call, S3Access access) {
        access.writing(call).uploads().abort(name(call));
        return TransportResponse.of(204, Headers.empty(), new byte[0]);
    }
}
