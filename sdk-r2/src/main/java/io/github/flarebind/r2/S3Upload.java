package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Call;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.r2.internal.Md5;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.R2Product;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every call of a multipart upload over S3, once for both faces.
 *
 * @param calls the calls of the bucket
 * @param key the key of the object to be
 * @param uploadId what names the upload
 * @param customerKey what the parts are encrypted with
 * @param sizes those of the parts that went through here, the same for all views
 */
record S3Upload(S3Calls calls, String key, String uploadId, Optional<R2CustomerKey> customerKey, PartSizes sizes)
        implements UploadWire {
    /** Begins an upload; its value is made of the upload's id. */
    static <U> ApiCall<U> create(S3Calls calls, String key, R2MultipartOptions options, Function<String, U> made) {
        R2HttpMetadata sent = SentMetadata.of(options.httpMetadata());
        return calls.toObject(R2Operation.CREATE_UPLOAD, "POST", R2Rules.xmlKey(key))
                .query("uploads", "")
                .headers(S3Headers.stored(sent, options.customMetadata(), options.storageClass()))
                .headers(options.customerKey().map(R2CustomerKey::headers).orElseGet(Map::of))
                .decode(answer -> made.apply(S3Errors.success(answer, "InitiateMultipartUploadResult")
                        .value("UploadId")));
    }

    @Override
    public S3Upload with(CallOptions later) {
        return new S3Upload(calls.with(later), key, uploadId, customerKey, sizes);
    }

    /** The same calls as parts of a plan. */
    S3Upload in(Parts parts) {
        return new S3Upload(calls.in(parts), key, uploadId, customerKey, sizes);
    }

    @Override
    public Call<R2UploadedPart> uploadPart(int partNumber, Body content, Optional<R2Checksum> checksum) {
        Body bytes = requireNonNull(content, "content is null")
                .resolve(calls.runtime().json());
        R2Rules.content(bytes);
        return toPart(R2Operation.UPLOAD_PART, partNumber)
                .body(SentMetadata.OCTETS, bytes)
                .headers(checksum.map(S3Headers::of).orElseGet(() -> ofMemory(bytes)))
                .decode(answer -> uploaded(partNumber, bytes, answer));
    }

    private R2UploadedPart uploaded(int partNumber, Body bytes, Answer answer) throws IOException {
        R2UploadedPart part =
                new R2UploadedPart(partNumber, ObjectReader.etag(answer.open().headers()));
        sizes.keep(part, bytes.length().orElseThrow());
        return part;
    }

    /** What the caller has given no checksum of is checked all the same where that costs no second reading of a source. */
    private static Map<String, String> ofMemory(Body bytes) {
        return bytes.inMemory() ? Map.of("Content-MD5", Md5.base64(bytes.open())) : Map.of();
    }

    @Override
    public Call<R2UploadedPart> copyPart(int partNumber, R2CopySource source, Optional<R2Range> range) {
        requireNonNull(source, "source is null");
        return toPart(R2Operation.COPY_PART, partNumber)
                .header(S3Copy.SOURCE, S3Copy.source(source, calls.bucket()))
                .header("x-amz-copy-source-range", range.map(R2Rules::closed).map(R2Range::header))
                .decode(answer -> new R2UploadedPart(
                        partNumber,
                        S3Errors.success(answer, "CopyPartResult").value("ETag").strip()));
    }

    private CallBuilder toPart(R2Operation operation, int partNumber) {
        R2Rules.partNumber(partNumber);
        return calls.toObject(operation, "PUT", key)
                .query("partNumber", partNumber)
                .query("uploadId", uploadId)
                .headers(customerKey.map(R2CustomerKey::headers).orElseGet(Map::of));
    }

    /** A call on the upload as a whole. */
    CallBuilder toUpload(R2Operation operation, String verb) {
        return calls.toObject(operation, verb, key).query("uploadId", uploadId);
    }

    @Override
    public Call<List<R2PartInfo>> listParts() {
        return calls.plan(R2Operation.LIST_PARTS, calls.named(key), new ListParts(this));
    }

    @Override
    public Call<R2Object> complete(List<R2UploadedPart> parts) {
        List<R2UploadedPart> sorted = R2Rules.parts(parts);
        sizes.check(sorted);
        return calls.plan(R2Operation.COMPLETE_UPLOAD, calls.named(key), new CompleteUpload(this, sorted));
    }

    /** Joins the parts; its value is the object's ETag. */
    ApiCall<Optional<String>> join(Body parts) {
        return toUpload(R2Operation.COMPLETE_UPLOAD, "POST")
                .body("application/xml", parts)
                .decode(answer -> answer.afterLoss() && answer.missing(R2Product.UPLOAD_NOT_FOUND)
                        ? Optional.empty() // perhaps an earlier attempt has completed it
                        : Optional.of(etag(S3Errors.success(answer, "CompleteMultipartUploadResult"))));
    }

    private static String etag(XmlElement told) throws IOException {
        return Etag.plain(told.value("ETag").strip());
    }

    @Override
    public Call<Void> abort() {
        return toUpload(R2Operation.ABORT_UPLOAD, "DELETE").decode(Decoder.gone(R2Product.UPLOAD_NOT_FOUND));
    }

    @Override
    public String toString() {
        return "R2 multipart upload of " + calls.named(key);
    }
}
