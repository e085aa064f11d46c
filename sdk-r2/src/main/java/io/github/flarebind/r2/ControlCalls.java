package io.github.flarebind.r2;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.R2Product;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every call of R2 that is not on one bucket's objects: buckets, and keys for S3. All go over REST. */
record ControlCalls(ClientRuntime runtime, CallOptions options) {
    private static final Duration LEAST = Duration.ofMillis(1);

    /** The calls of a jurisdiction; a header of theirs names it. */
    static ControlCalls in(Optional<Jurisdiction> jurisdiction, ClientRuntime runtime) {
        return new ControlCalls(runtime, options(jurisdiction));
    }

    static CallOptions options(Optional<Jurisdiction> jurisdiction) {
        return jurisdiction
                .map(law -> CallOptions.builder()
                        .headers(Headers.of("cf-r2-jurisdiction", law.code()))
                        .build())
                .orElseGet(CallOptions::defaults);
    }

    /** The same calls as a part of another, whose deadline they keep. */
    ControlCalls until(Deadline deadline) {
        Duration left = deadline.remaining();
        CallOptions bounded = CallOptions.builder()
                .deadline(left.compareTo(LEAST) > 0 ? left : LEAST)
                .build();
        return new ControlCalls(runtime, options.merge(bounded));
    }

    ApiCall<R2BucketInfo> create(String name, R2BucketOptions bucket) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("name", name);
        bucket.locationHint().ifPresent(hint -> body.put("locationHint", hint.code()));
        bucket.storageClass().ifPresent(kept -> body.put("storageClass", kept.name()));
        return call(R2Operation.CREATE_BUCKET, "bucket " + R2Rules.bucket(name))
                .post()
                .json(body)
                .decode(Decoder.result(ResultReader.tree(ControlCalls::info)));
    }

    ApiCall<R2BucketInfo> get(String name) {
        return call(R2Operation.GET_BUCKET, "bucket " + R2Rules.bucket(name))
                .get(name)
                .decode(Decoder.result(ResultReader.tree(ControlCalls::info)));
    }

    ApiCall<Page<R2BucketInfo>> page(Optional<String> cursor) {
        return call(R2Operation.LIST_BUCKETS, account())
                .get()
                .query("per_page", R2Limits.MAX_LIST)
                .query("cursor", cursor)
                .decode(Decoder.page(ResultReader.tree(result -> result.list("buckets", ControlCalls::info))));
    }

    /** The class stands in a header, and there is no body. */
    ApiCall<R2BucketInfo> changeStorageClass(String name, R2StorageClass storageClass) {
        return call(R2Operation.CHANGE_STORAGE_CLASS, "bucket " + R2Rules.bucket(name))
                .patch(name)
                .header("cf-r2-storage-class", storageClass.name())
                .decode(Decoder.result(ResultReader.tree(ControlCalls::info)));
    }

    ApiCall<Void> delete(String name) {
        return call(R2Operation.DELETE_BUCKET, "bucket " + R2Rules.bucket(name))
                .delete(name)
                .decode(Decoder.deleted(R2Product.BUCKET_NOT_FOUND));
    }

    private CallBuilder call(R2Operation operation, String resource) {
        return runtime.call(operation, resource, options).in("r2", "buckets");
    }

    private static R2BucketInfo info(WireObject bucket) throws IOException {
        return new R2BucketInfo(
                bucket.text("name"),
                bucket.optionalMoment("creation_date"),
                bucket.optionalText("location"),
                bucket.optionalText("storage_class").map(R2StorageClass::new),
                bucket.optionalText("jurisdiction"));
    }

    /** The id of the token that this call is authorized with, where it is a user's. */
    ApiCall<String> verifyUserToken() {
        return runtime.call(R2Operation.VERIFY_USER_TOKEN, account(), options)
                .at("GET", "/user/tokens/verify")
                .decode(Decoder.result(ResultReader.tree(token -> visible("id", token))));
    }

    /** The id of the token that this call is authorized with, where it is the account's own. */
    ApiCall<String> verifyAccountToken() {
        return runtime.call(R2Operation.VERIFY_ACCOUNT_TOKEN, account(), options)
                .get("tokens", "verify")
                .decode(Decoder.result(ResultReader.tree(token -> visible("id", token))));
    }

    ApiCall<S3Credentials> temporaryCredentials(R2Grant grant, String parentAccessKeyId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bucket", grant.bucket());
        body.put("parentAccessKeyId", parentAccessKeyId);
        body.put("permission", grant.access().code());
        body.put("ttlSeconds", grant.ttl().toSeconds());
        if (!grant.prefixes().isEmpty()) {
            body.put("prefixes", grant.prefixes());
        }
        if (!grant.objects().isEmpty()) {
            body.put("objects", grant.objects());
        }
        return runtime.call(R2Operation.TEMPORARY_CREDENTIALS, "bucket " + grant.bucket(), options)
                .in("r2", "temp-access-credentials")
                .post()
                .json(body)
                .decode(Decoder.result(ResultReader.tree(ControlCalls::credentials)));
    }

    private static S3Credentials credentials(WireObject told) throws IOException {
        return new S3Credentials(
                visible("accessKeyId", told),
                visible("secretAccessKey", told),
                Optional.of(visible("sessionToken", told)));
    }

    /** What a header can bear; the text itself is perhaps a secret. */
    private static String visible(String field, WireObject told) throws IOException {
        String text = told.text(field);
        if (!text.matches("[!-~]+")) {
            throw new IOException("the field " + field + " is no text that a header can bear");
        }
        return text;
    }

    String account() {
        return "account " + runtime.accountId();
    }
}
