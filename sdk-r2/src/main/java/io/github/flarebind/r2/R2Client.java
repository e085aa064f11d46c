package io.github.flarebind.r2;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Pager;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.R2Product;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The R2 buckets of an account: makes them, lists them, deletes them, and hands out their bindings. */
public final class R2Client {
    private final ClientRuntime runtime;

    private R2Client(ClientRuntime runtime) {
        this.runtime = runtime;
    }

    /** Returns the R2 of the client's account. */
    public static R2Client of(CloudflareClient client) {
        return new R2Client(ClientRuntime.of(client));
    }

    /** Returns the binding of the bucket with this name; nothing is sent. */
    public R2Bucket bucket(String name) {
        return new HttpR2Bucket(new RestCalls(runtime, R2Rules.bucket(name), CallOptions.defaults()));
    }

    /**
     * Makes a bucket.
     *
     * @param name 3 to 63 characters a-z, 0-9 and -, with no - at either end, unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the name is taken
     */
    public R2BucketInfo create(String name) {
        return call(R2Operation.CREATE_BUCKET, "bucket " + R2Rules.bucket(name))
                .post()
                .json(Map.of("name", name))
                .decode(Decoder.result(ResultReader.tree(R2Client::info)))
                .await();
    }

    /** All buckets of the account. */
    public List<R2BucketInfo> list() {
        return Pager.stream(cursor -> page(cursor).await()).toList();
    }

    private ApiCall<Page<R2BucketInfo>> page(Optional<String> cursor) {
        return call(R2Operation.LIST_BUCKETS, "account " + runtime.accountId())
                .get()
                .query("per_page", R2Limits.MAX_LIST)
                .query("cursor", cursor)
                .decode(Decoder.page(ResultReader.tree(result -> result.list("buckets", R2Client::info))));
    }

    /**
     * Deletes the bucket, which must be empty.
     *
     * @throws io.github.flarebind.core.error.ConflictException when there is something in it
     * @throws io.github.flarebind.core.error.NotFoundException when there is none with this name
     */
    public void delete(String name) {
        call(R2Operation.DELETE_BUCKET, "bucket " + R2Rules.bucket(name))
                .delete(name)
                .decode(Decoder.deleted(R2Product.BUCKET_NOT_FOUND))
                .await();
    }

    private CallBuilder call(R2Operation operation, String resource) {
        return runtime.call(operation, resource, CallOptions.defaults()).in("r2", "buckets");
    }

    private static R2BucketInfo info(WireObject bucket) throws IOException {
        return new R2BucketInfo(bucket.text("name"), bucket.optionalMoment("creation_date"));
    }
}
