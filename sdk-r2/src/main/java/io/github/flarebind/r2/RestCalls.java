package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Call;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Envelope;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.StreamedBody;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.R2Product;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every path, body and decoder of a bucket's calls over REST, once for both faces. */
record RestCalls(ClientRuntime runtime, String bucket, CallOptions options) implements BucketWire {
    private static final Decoder<Void> DELETED = Decoder.deleted(R2Product.OBJECT_NOT_FOUND);
    private static final BulkDelete.DeleteRule ONE_BY_ONE = new BulkDelete.DeleteRule() {
        @Override
        public String checked(String key) {
            return R2Rules.key(key);
        }

        @Override
        public boolean alone(String key) {
            return true;
        }
    };
    private static final ResultReader<List<R2Object>> OBJECTS =
            ResultReader.tree(list -> list.elements(ObjectReader::listed));

    @Override
    public RestCalls with(CallOptions later) {
        return new RestCalls(runtime, bucket, options.merge(later));
    }

    /** The same calls as parts of a plan. */
    private RestCalls in(Parts parts) {
        return new RestCalls(runtime, bucket, parts.options());
    }

    /** REST has no HEAD: a listing of one, for an exact key sorts before all others that begin with it. */
    @Override
    public ApiCall<Optional<R2Object>> head(String key, Optional<R2CustomerKey> customerKey) {
        R2Rules.noCustomerKey(customerKey);
        return call(R2Operation.HEAD, R2Rules.key(key))
                .get("objects")
                .query("prefix", key)
                .query("per_page", 1)
                .decode(answer -> listing(answer.envelope(OBJECTS)).objects().stream()
                        .filter(found -> found.key().equals(key))
                        .findFirst());
    }

    @Override
    public Call<Optional<R2ObjectBody>> get(String key, R2GetOptions options) {
        R2Rules.options(options);
        return read(key).decode(Decoder.optional(R2Product.OBJECT_NOT_FOUND, answer -> body(key, answer.open())));
    }

    private CallBuilder read(String key) {
        return call(R2Operation.GET, R2Rules.key(key)).get("objects", key).streamed();
    }

    private R2ObjectBody body(String key, TransportResponse open) throws IOException {
        return new R2ObjectBody(
                ObjectReader.fetched(key, open.headers()),
                new StreamedBody(open, runtime.json(), R2Operation.GET, named(key)));
    }

    @Override
    public Call<Optional<R2GetResult>> get(String key, R2Conditions conditions, R2GetOptions get) {
        R2Rules.options(get);
        R2Rules.restConditions(conditions);
        Map<String, String> headers = ConditionHeaders.of(conditions);
        return runtime.plan(
                R2Operation.GET,
                named(R2Rules.key(key)),
                options,
                new ConditionalGet(
                        parts -> in(parts)
                                .read(key)
                                .headers(headers)
                                .decode(ConditionalGet.decoder(answer -> body(key, answer.open()))),
                        parts -> in(parts).head(key, Optional.empty())));
    }

    @Override
    public Call<R2Object> put(String key, Body value, R2PutOptions put) {
        CallBuilder call = call(R2Operation.PUT, R2Rules.key(key)).put("objects", key);
        R2Rules.options(put);
        Body content = requireNonNull(value, "value is null; delete(key) removes an object")
                .resolve(runtime.json());
        R2Rules.restContent(content);
        R2HttpMetadata sent = SentMetadata.of(put.httpMetadata());
        return call.body(sent.contentType().orElse(SentMetadata.OCTETS), content)
                .headers(sent.headers())
                .header("cf-r2-storage-class", put.storageClass().map(R2StorageClass::name))
                .decode(Decoder.result(ResultReader.tree(
                        told -> ObjectReader.stored(told, sent, runtime.time().now()))));
    }

    @Override
    public Call<Optional<R2Object>> put(String key, Body value, R2Conditions conditions, R2PutOptions put) {
        throw R2Rules.onlyByS3("store under conditions");
    }

    @Override
    public ApiCall<Void> delete(String key) {
        return deletion(key).decode(DELETED);
    }

    private CallBuilder deletion(String key) {
        return call(R2Operation.DELETE, R2Rules.key(key)).delete("objects", key);
    }

    @Override
    public Call<BulkResult<String>> deleteAll(Iterable<String> keys) {
        requireNonNull(keys, "keys is null");
        return runtime.plan(
                R2Operation.DELETE,
                "bucket " + bucket,
                options,
                parts -> new BulkDelete(parts, keys, ONE_BY_ONE)
                        .run(chunk -> in(parts).deletion(chunk.get(0)).decode(answer -> {
                            DELETED.decode(answer);
                            return Map.of();
                        })));
    }

    @Override
    public Call<R2Copied> copy(R2CopySource source, String key, R2CopyOptions copy) {
        throw R2Rules.onlyByS3("copy");
    }

    @Override
    public Call<Optional<R2Copied>> copy(R2CopySource source, String key, R2Conditions conditions, R2CopyOptions copy) {
        throw R2Rules.onlyByS3("copy");
    }

    @Override
    public Call<Page<R2UploadInfo>> listUploads(R2UploadListOptions list) {
        throw R2Rules.onlyByS3("upload in parts");
    }

    @Override
    public <U> Call<U> createUpload(String key, R2MultipartOptions put, Function<UploadWire, U> face) {
        throw R2Rules.onlyByS3("upload in parts");
    }

    @Override
    public UploadWire upload(String key, String uploadId, Optional<R2CustomerKey> customerKey) {
        throw R2Rules.onlyByS3("upload in parts");
    }

    @Override
    public Call<R2Listing> list(R2ListOptions list) {
        requireNonNull(list, "options is null; list() needs none");
        return onBucket(R2Operation.LIST, "bucket " + bucket)
                .get("objects")
                .query("prefix", list.prefix())
                .query("delimiter", R2Rules.delimiter(list))
                .query("per_page", list.limit().stream().boxed().findFirst())
                .query("cursor", list.cursor())
                .query("start_after", list.startAfter())
                .decode(answer -> listing(answer.envelope(OBJECTS)));
    }

    private static R2Listing listing(Envelope<List<R2Object>> envelope) throws IOException {
        List<R2Object> objects = envelope.result() == null ? List.of() : envelope.result();
        List<String> prefixes =
                envelope.info().list("delimited", prefix -> prefix.node().asText());
        return new R2Listing(
                objects,
                prefixes,
                envelope.info().optionalText("cursor").filter(cursor -> !cursor.isEmpty() && !last(envelope.info())));
    }

    /** Only a plain no is the end: an answer with a cursor and no word of it would lose the rest in silence. */
    private static boolean last(WireObject info) {
        return info.optionalText("is_truncated").filter("false"::equals).isPresent();
    }

    private CallBuilder call(R2Operation operation, String key) {
        return onBucket(operation, named(key));
    }

    private String named(String key) {
        return Resource.of("key", key) + " in bucket " + bucket;
    }

    private CallBuilder onBucket(R2Operation operation, String resource) {
        return runtime.call(operation, resource, options).in("r2", "buckets", bucket);
    }

    @Override
    public String toString() {
        return "R2 bucket " + bucket;
    }
}
