package io.github.flarebind.r2;

import io.github.flarebind.core.Page;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.r2.internal.R2Operation;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The listings of a bucket over S3. */
final class S3Listings {
    private S3Listings() {}

    static ApiCall<R2Listing> objects(S3Calls calls, R2ListOptions list) {
        return calls.toBucket(R2Operation.LIST, "GET")
                .query("list-type", 2)
                .query("encoding-type", "url") // XML has no control characters, and keys may have them
                .query("prefix", list.prefix())
                .query("delimiter", list.delimiter().filter(text -> !text.isEmpty()))
                .query("max-keys", boxed(list.limit()))
                .query("continuation-token", list.cursor())
                .query("start-after", list.startAfter())
                .decode(answer -> listing(S3Errors.success(answer, "ListBucketResult")));
    }

    private static Optional<Integer> boxed(OptionalInt limit) {
        return limit.stream().boxed().findFirst();
    }

    private static R2Listing listing(XmlElement told) throws IOException {
        boolean encoded = told.optional("EncodingType").filter("url"::equals).isPresent();
        List<R2Object> objects = new ArrayList<>();
        for (XmlElement object : told.all("Contents")) {
            objects.add(object(object, text(object.value("Key"), encoded)));
        }
        List<String> prefixes = new ArrayList<>();
        for (XmlElement prefix : told.all("CommonPrefixes")) {
            prefixes.add(text(prefix.value("Prefix"), encoded));
        }
        Optional<String> cursor = truncated(told) ? Optional.of(told.value("NextContinuationToken")) : Optional.empty();
        return new R2Listing(objects, prefixes, cursor);
    }

    private static boolean truncated(XmlElement told) throws IOException {
        return told.value("IsTruncated").strip().equals("true");
    }

    /** A plus sign is a blank, as S3 encodes: a plus sign itself is always encoded. */
    private static String text(String told, boolean encoded) throws IOException {
        try {
            return encoded ? URLDecoder.decode(told, StandardCharsets.UTF_8) : told;
        } catch (IllegalArgumentException e) {
            throw new IOException("a key is not encoded as the answer says", e);
        }
    }

    private static R2Object object(XmlElement told, String key) throws IOException {
        String etag = Etag.plain(told.value("ETag"));
        return new R2Object(
                key,
                Optional.empty(),
                told.number("Size"),
                etag,
                told.moment("LastModified"),
                R2HttpMetadata.none(),
                Map.of(),
                told.optional("StorageClass").filter(name -> !name.isEmpty()).map(R2StorageClass::ofS3),
                R2Checksums.none(), // a listing does not tell whose ETag is an MD5: not that of an encrypted object
                Optional.empty(),
                Optional.empty());
    }

    static ApiCall<Page<R2UploadInfo>> uploads(S3Calls calls, R2UploadListOptions list) {
        CallBuilder call = calls.toBucket(R2Operation.LIST_UPLOADS, "GET")
                .query("uploads", "")
                .query("prefix", list.prefix())
                .query("max-uploads", boxed(list.limit()));
        list.cursor()
                .map(Marker::of)
                .ifPresent(
                        marker -> call.query("key-marker", marker.key()).query("upload-id-marker", marker.uploadId()));
        return call.decode(answer -> uploads(S3Errors.success(answer, "ListMultipartUploadsResult")));
    }

    private static Page<R2UploadInfo> uploads(XmlElement told) throws IOException {
        List<R2UploadInfo> uploads = new ArrayList<>();
        for (XmlElement upload : told.all("Upload")) {
            uploads.add(new R2UploadInfo(upload.value("Key"), upload.value("UploadId"), upload.moment("Initiated")));
        }
        Optional<String> cursor = truncated(told)
                ? Optional.of(new Marker(told.value("NextKeyMarker"), told.value("NextUploadIdMarker")).cursor())
                : Optional.empty();
        return new Page<>(uploads, cursor);
    }

    /** Where a page of uploads begins, which S3 says by two texts. */
    private record Marker(String key, String uploadId) {
        static Marker of(String cursor) {
            String[] texts = cursor.split("&", -1);
            if (texts.length != 2) {
                throw new IllegalArgumentException("the cursor is not that of a page of listMultipartUploads");
            }
            return new Marker(
                    URLDecoder.decode(texts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(texts[1], StandardCharsets.UTF_8));
        }

        String cursor() {
            return ApiPath.encode(key) + '&' + ApiPath.encode(uploadId);
        }
    }
}
