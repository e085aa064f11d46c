package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.R2Part;
import io.github.flarebind.testing.engine.R2Upload;
import io.github.flarebind.testing.engine.Utf8Order;
import java.util.List;

/** Uploads that go on, and the parts of one of them. */
final class S3UploadLists {
    private static final int PAGE = 1000;

    private S3UploadLists() {}

    static TransportResponse parts(S3Call call, S3Access access) {
        R2Upload upload = access.reading(call).uploads().find(S3Uploads.name(call));
        long marker = S3Lists.whole(call.parameter("part-number-marker"), 0);
        int most = S3Lists.number(call.parameter("max-parts"), PAGE);
        List<R2Part> rest =
                upload.parts().stream().filter(part -> part.number() > marker).toList();
        List<R2Part> page = rest.stream().limit(most).toList();
        boolean truncated = rest.size() > page.size();
        S3Xml xml = S3Xml.result("ListPartsResult")
                .text("Bucket", call.bucket())
                .text("Key", call.key())
                .text("UploadId", upload.id())
                .text("PartNumberMarker", marker)
                .text("MaxParts", most)
                .text("IsTruncated", truncated);
        if (truncated && !page.isEmpty()) { // clients read on as long as there is one
            xml.text("NextPartNumberMarker", page.get(page.size() - 1).number());
        }
        page.forEach(part -> xml.open("Part")
                .text("PartNumber", part.number())
                .text("ETag", '"' + part.etag() + '"')
                .text("Size", part.size())
                .text("LastModified", S3Lists.moment(part.uploaded()))
                .close());
        return xml.ok();
    }

    static TransportResponse uploads(S3Call call, S3Access access) {
        String prefix = call.parameter("prefix").orElse("");
        int most = S3Lists.number(call.parameter("max-uploads"), PAGE);
        List<R2Upload> rest = behind(
                call,
                access.listing(call, prefix).uploads().list().stream()
                        .filter(upload -> upload.key().startsWith(prefix))
                        .toList());
        List<R2Upload> page = rest.stream().limit(most).toList();
        boolean encoded = S3Lists.encoded(call);
        boolean truncated = rest.size() > page.size();
        S3Xml xml = S3Xml.result("ListMultipartUploadsResult")
                .text("Bucket", call.bucket())
                .text("MaxUploads", most)
                .text("EncodingType", call.parameter("encoding-type"))
                .text("IsTruncated", truncated);
        if (truncated && !page.isEmpty()) {
            R2Upload last = page.get(page.size() - 1);
            xml.text("NextKeyMarker", key(last, encoded)).text("NextUploadIdMarker", last.id());
        }
        page.forEach(upload -> xml.open("Upload")
                .text("Key", key(upload, encoded))
                .text("UploadId", upload.id())
                .text("Initiated", S3Lists.moment(upload.started()))
                .text(
                        "StorageClass",
                        S3Attributes.named(upload.attributes().storageClass().orElse("")))
                .close());
        return xml.ok();
    }

    private static String key(R2Upload upload, boolean encoded) {
        return encoded ? ApiPath.encode(upload.key()) : upload.key();
    }

    /** Those behind the markers: of the key's own uploads those behind the one that is named, else none of them. */
    private static List<R2Upload> behind(S3Call call, List<R2Upload> all) {
        String key = call.parameter("key-marker").orElse("");
        String id = call.parameter("upload-id-marker").orElse("");
        if (key.isEmpty()) {
            return all;
        }
        boolean within = all.stream()
                .anyMatch(upload -> upload.key().equals(key) && upload.id().equals(id));
        return all.stream()
                .dropWhile(upload ->
                        within ? !upload.id().equals(id) : Utf8Order.COMPARATOR.compare(upload.key(), key) <= 0)
                .skip(within ? 1 : 0)
                .toList();
    }
}
