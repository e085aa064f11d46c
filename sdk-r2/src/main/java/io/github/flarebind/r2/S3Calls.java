package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Call;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Endpoint;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.StreamedBody;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.R2Product;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every call of a bucket over R2's S3 API, once for both faces. */
record S3Calls(ClientRuntime runtime, Endpoint endpoint, String bucket, CallOptions options) implements BucketWire {
    private static final int NOT_FOUND = 404;

    @Override
    public S3Calls with(CallOptions later) {
        return new S3Calls(runtime, endpoint, bucket, options.merge(later));
    }

    /** The same calls as parts of a plan. */
    S3Calls in(Parts parts) {
        return new S3Calls(runtime, endpoint, bucket, parts.options());
    }

    /** A failed HEAD has no body, so that a missing bucket looks like a missing object. */
    @Override
    public ApiCall<Optional<R2Object>> head(String key, Optional<R2CustomerKey> customerKey) {
        return toObject(R2Operation.HEAD, "HEAD", key)
                .headers(customerKey.map(R2CustomerKey::headers).orElseGet(Map::of))
                .header("x-amz-checksum-mode", "ENABLED")
                .decode(answer -> answer.status() == NOT_FOUND
                        ? Optional.empty()
                        : Optional.of(ObjectReader.fetched(key, answer.open().headers())));
    }

    @Override
    public Call<Optional<R2ObjectBody>> get(String key, R2GetOptions get) {
        return read(key, get).decode(Decoder.optional(R2Product.OBJECT_NOT_FOUND, answer -> body(key, get, answer)));
    }

    private CallBuilder read(String key, R2GetOptions get) {
        requireNonNull(get, "options is null; get(key) needs none");
        return toObject(R2Operation.GET, "GET", key)
                .header("Range", get.range().map(R2Range::header))
                .headers(get.customerKey().map(R2CustomerKey::headers).orElseGet(Map::of))
                .header("x-amz-checksum-mode", "ENABLED")
                .streamed();
    }

    private R2ObjectBody body(String key, R2GetOptions get, Answer answer) throws IOException {
        TransportResponse open = answer.open();
        if (get.range().isPresent()) {
            ContentRange.requireAsked(get.range().get(), open.headers());
        }
        return new R2ObjectBody(
                ObjectReader.fetched(key, open.headers()),
                new StreamedBody(open, runtime.json(), R2Operation.GET, named(key)));
    }

    @Override
    public Call<Optional<R2GetResult>> get(String key, R2Conditions conditions, R2GetOptions get) {
        requireNonNull(get, "options is null; R2GetOptions.defaults() says nothing");
        Map<String, String> headers = ConditionHeaders.of(conditions);
        return plan(
                R2Operation.GET,
                named(R2Rules.s3Key(key)),
                new ConditionalGet(
                        parts -> in(parts)
                                .read(key, get)
                                .headers(headers)
                                .decode(ConditionalGet.decoder(answer -> body(key, get, answer))),
                        parts -> in(parts).head(key, get.customerKey())));
    }

    @Override
    public Call<R2Object> put(String key, Body value, R2PutOptions put) {
        S3Put sent = S3Put.of(key, value, put, runtime.json());
        return put(sent).decode(answer -> stored(sent, answer));
    }

    @Override
    public Call<Optional<R2Object>> put(String key, Body value, R2Conditions conditions, R2PutOptions put) {
        S3Put sent = S3Put.of(key, value, put, runtime.json());
        return put(sent)
                .headers(ConditionHeaders.of(conditions))
                .replay(Replay.UNSAFE) // a second one would fail by what the first has stored
                .decode(S3Conditions.decoder(answer -> stored(sent, answer)));
    }

    private CallBuilder put(S3Put sent) {
        return toObject(R2Operation.PUT, "PUT", sent.key())
                .body(sent.contentType(), sent.content())
                .headers(sent.headers());
    }

    private R2Object stored(S3Put sent, Answer answer) throws IOException {
        return sent.stored(answer.open().headers(), runtime.time().now());
    }

    @Override
    public Call<Void> delete(String key) {
        return toObject(R2Operation.DELETE, "DELETE", key).decode(Decoder.gone(R2Product.OBJECT_NOT_FOUND));
    }

    @Override
    public Call<BulkResult<String>> deleteAll(Iterable<String> keys) {
        requireNonNull(keys, "keys is null");
        return plan(
                R2Operation.DELETE_OBJECTS,
                "bucket " + bucket,
                parts -> new BulkDelete(parts, keys, S3Delete.RULE).run(chunk -> S3Delete.of(in(parts), chunk)));
    }

    @Override
    public Call<R2Copied> copy(R2CopySource source, String key, R2CopyOptions copy) {
        return new S3Copy(this, source, key, copy).call().decode(S3Copy::copied);
    }

    @Override
    public Call<Optional<R2Copied>> copy(R2CopySource source, String key, R2Conditions conditions, R2CopyOptions copy) {
        return new S3Copy(this, source, key, copy)
                .call()
                .headers(ConditionHeaders.ofSource(conditions))
                .decode(S3Conditions.decoder(S3Copy::copied));
    }

    @Override
    public Call<R2Listing> list(R2ListOptions list) {
        requireNonNull(list, "options is null; list() needs none");
        return list.include().isEmpty()
                ? S3Listings.objects(this, list)
                : plan(R2Operation.LIST, "bucket " + bucket, new IncludedMetadata(this, list));
    }

    @Override
    public Call<Page<R2UploadInfo>> listUploads(R2UploadListOptions list) {
        return S3Listings.uploads(this, requireNonNull(list, "options is null"));
    }

    @Override
    public <U> Call<U> createUpload(String key, R2MultipartOptions options, Function<UploadWire, U> face) {
        requireNonNull(options, "options is null; createMultipartUpload(key) needs none");
        return S3Upload.create(
                this, key, options, uploadId -> face.apply(upload(key, uploadId, options.customerKey())));
    }

    @Override
    public UploadWire upload(String key, String uploadId, Optional<R2CustomerKey> customerKey) {
        return new S3Upload(
                this, R2Rules.s3Key(key), requireNonNull(uploadId, "uploadId is null"), customerKey, PartSizes.none());
    }

    /** A call on an object. */
    CallBuilder toObject(R2Operation operation, String verb, String key) {
        return call(operation, named(R2Rules.s3Key(key))).at(endpoint, verb, S3Path.of(bucket, key));
    }

    /** A call on the bucket. */
    CallBuilder toBucket(R2Operation operation, String verb) {
        return call(operation, "bucket " + bucket).at(endpoint, verb, S3Path.of(bucket));
    }

    private CallBuilder call(R2Operation operation, String resource) {
        return runtime.call(operation, resource, options);
    }

    <T> Plan<T> plan(R2Operation operation, String resource, Plan.Work<T> work) {
        return runtime.plan(operation, resource, options, work);
    }

    /** An object as messages name it. */
    String named(String key) {
        return Resource.of("key", key) + " in bucket " + bucket;
    }

    @Override
    public String toString() {
        return "R2 bucket " + bucket;
    }
}
