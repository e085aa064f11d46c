package io.github.flarebind.testing.s3;

import static io.github.flarebind.testing.s3.S3Operation.CHECKSUM;
import static io.github.flarebind.testing.s3.S3Operation.CONDITIONS;
import static io.github.flarebind.testing.s3.S3Operation.CUSTOMER_KEY;
import static io.github.flarebind.testing.s3.S3Operation.METADATA;
import static io.github.flarebind.testing.s3.S3Operation.STORAGE_CLASS;

import io.github.flarebind.r2.internal.R2Operation;
import java.util.List;

/** Which operation a request means: S3 tells by method, path, and a parameter or two. */
final class S3Operations {
    private static final String COPY_SOURCE = "x-amz-copy-source";
    private static final String CREATE_BUCKET = "cf-create-bucket-if-missing";
    private static final List<String> NOT_SERVED = List.of("cors", "lifecycle");

    private final S3Operation get = new S3Operation("GetObject", R2Operation.GET, S3Objects::get)
            .query(S3Overrides.and(S3Piece.PART))
            .headers(CONDITIONS, "range", CUSTOMER_KEY, CHECKSUM + "mode");
    private final S3Operation head = new S3Operation("HeadObject", R2Operation.HEAD, S3Objects::head)
            .query(S3Overrides.and(S3Piece.PART))
            .headers(CONDITIONS, "range", CUSTOMER_KEY, CHECKSUM + "mode");
    private final S3Operation put = new S3Operation("PutObject", R2Operation.PUT, S3Objects::put)
            .headers(CONDITIONS, CUSTOMER_KEY, METADATA, STORAGE_CLASS, CHECKSUM, CREATE_BUCKET);
    private final S3Operation copy = new S3Operation("CopyObject", R2Operation.COPY, S3Copies::copy)
            .headers(
                    COPY_SOURCE,
                    "cf-copy-destination-if-",
                    "x-amz-metadata-directive",
                    CUSTOMER_KEY,
                    METADATA,
                    STORAGE_CLASS);
    private final S3Operation delete = new S3Operation("DeleteObject", R2Operation.DELETE, S3Objects::delete);
    private final S3Operation create = new S3Operation(
                    "CreateMultipartUpload", R2Operation.CREATE_UPLOAD, S3Uploads::create)
            .query("uploads")
            .headers(CUSTOMER_KEY, METADATA, STORAGE_CLASS, CHECKSUM + "algorithm", CHECKSUM + "type");
    private final S3Operation uploadPart = new S3Operation("UploadPart", R2Operation.UPLOAD_PART, S3Uploads::uploadPart)
            .query("partNumber", "uploadId")
            .headers(CUSTOMER_KEY, CHECKSUM);
    private final S3Operation copyPart = new S3Operation("UploadPartCopy", R2Operation.COPY_PART, S3Copies::copyPart)
            .query("partNumber", "uploadId")
            .headers(COPY_SOURCE, CUSTOMER_KEY);
    private final S3Operation complete = new S3Operation(
                    "CompleteMultipartUpload", R2Operation.COMPLETE_UPLOAD, S3Uploads::complete)
            .query("uploadId");
    private final S3Operation abort =
            new S3Operation("AbortMultipartUpload", R2Operation.ABORT_UPLOAD, S3Uploads::abort).query("uploadId");
    private final S3Operation listParts = new S3Operation("ListParts", R2Operation.LIST_PARTS, S3UploadLists::parts)
            .query("uploadId", "part-number-marker", "max-parts");
    private final S3Operation listUploads = new S3Operation(
                    "ListMultipartUploads", R2Operation.LIST_UPLOADS, S3UploadLists::uploads)
            .query("uploads", "prefix", "key-marker", "upload-id-marker", "max-uploads", "encoding-type");
    private final S3Operation list = new S3Operation("ListObjectsV1", R2Operation.LIST, S3Lists::first)
            .query("prefix", "delimiter", "marker", "max-keys", "encoding-type");
    private final S3Operation listV2 = new S3Operation("ListObjectsV2", R2Operation.LIST, S3Lists::second)
            .query(
                    "list-type",
                    "prefix",
                    "delimiter",
                    "continuation-token",
                    "start-after",
                    "max-keys",
                    "encoding-type",
                    "fetch-owner");
    private final S3Operation deleteMany = new S3Operation(
                    "DeleteObjects", R2Operation.DELETE_OBJECTS, S3Deletes::delete)
            .query("delete")
            .headers(CHECKSUM); // AWS' clients always send one, documented settings or not

    S3Operation of(S3Call call) {
        if (call.bucket().isEmpty()) {
            return S3Buckets.listing(call);
        }
        return call.key().isEmpty() ? ofBucket(call) : ofObject(call);
    }

    private S3Operation ofBucket(S3Call call) {
        NOT_SERVED.stream().filter(call::has).findFirst().ifPresent(what -> {
            throw S3Refusal.notImplemented(call.method() + " of a bucket's " + what + " not implemented");
        });
        return switch (call.method()) {
            case "GET" -> S3Buckets.constant(call).orElseGet(() -> reading(call));
            case "POST" -> posted(call);
            default -> S3Buckets.of(call);
        };
    }

    private S3Operation posted(S3Call call) {
        if (!call.has("delete")) {
            throw S3Refusal.notImplemented("Presigned post requests are not yet implemented");
        }
        return deleteMany;
    }

    private S3Operation reading(S3Call call) {
        S3NotServed.checkBucket(call);
        return call.has("uploads") ? listUploads : listing(call);
    }

    private S3Operation listing(S3Call call) {
        String version = call.parameter("list-type").orElse("");
        if (version.isEmpty() && call.has("continuation-token")) {
            throw S3Refusal.invalid("continuation-token not supported in ListObjects");
        }
        return switch (version) {
            case "" -> list;
            case "2" -> listV2;
            default -> throw S3Refusal.notImplemented("ListObjectsV" + version + " not implemented");
        };
    }

    private S3Operation ofObject(S3Call call) {
        S3NotServed.checkObject(call);
        boolean inParts = call.has("uploadId");
        boolean copies = call.header(COPY_SOURCE).isPresent();
        return switch (call.method()) {
            case "GET" -> inParts ? listParts : get;
            case "HEAD" -> head;
            case "PUT" -> inParts ? written(copies, copyPart, uploadPart) : written(copies, copy, put);
            case "POST" -> inParts ? complete : written(call.has("uploads"), create, put);
            case "DELETE" -> inParts ? abort : delete;
            case "OPTIONS" -> throw S3Refusal.notImplemented("OPTIONS not implemented");
            default -> throw S3Buckets.noRoute();
        };
    }

    private static S3Operation written(boolean first, S3Operation one, S3Operation other) {
        return first ? one : other;
    }
}
