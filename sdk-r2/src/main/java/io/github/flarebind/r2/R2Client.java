package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.Pager;
import io.github.flarebind.core.internal.ClientRuntime;
import java.util.List;
import java.util.Optional;

/**
 * The R2 buckets of an account: makes, lists, changes and deletes them, and hands out their bindings.
 *
 * <p>Buckets speak Cloudflare's REST API, or R2's S3 API when they come from one of the {@code s3} views, which can do more;
 * {@link R2Bucket} says what. Buckets themselves are always managed over REST.
 */
public final class R2Client {
    private final ClientRuntime runtime;
    private final TokenKeys tokenKeys;
    private final Optional<Jurisdiction> jurisdiction;
    private final Optional<KeySource> keys;
    private final Optional<S3Endpoint> endpoint;

    private R2Client(
            ClientRuntime runtime, TokenKeys tokenKeys, Optional<Jurisdiction> jurisdiction, Optional<KeySource> keys) {
        this.runtime = runtime;
        this.tokenKeys = tokenKeys;
        this.jurisdiction = jurisdiction;
        this.keys = keys;
        this.endpoint = keys.map(this::endpoint);
    }

    private S3Endpoint endpoint(KeySource source) {
        return new S3Endpoint(S3Hosts.base(runtime, jurisdiction), source.keys(control()), runtime.time());
    }

    /** Returns the R2 of the client's account. */
    public static R2Client of(CloudflareClient client) {
        ClientRuntime runtime = ClientRuntime.of(client);
        TokenKeys tokenKeys = new TokenKeys(ControlCalls.in(Optional.empty(), runtime));
        return new R2Client(runtime, tokenKeys, Optional.empty(), Optional.empty());
    }

    /**
     * Returns this account's R2 over S3, with keys that follow from the client's API token. Nothing is sent yet: the first
     * call asks Cloudflare for the token's id, and again when the client has another token.
     *
     * @throws UnsupportedOperationException when the client has a base URL of its own and no {@code s3Endpoint}
     */
    public R2Client s3() {
        return over(calls -> tokenKeys);
    }

    /**
     * Returns this account's R2 over S3, with these keys.
     *
     * @throws UnsupportedOperationException when the client has a base URL of its own and no {@code s3Endpoint}
     */
    public R2Client s3(S3Credentials credentials) {
        requireNonNull(credentials, "credentials is null; s3() takes those of the API token");
        return over(calls -> S3Keys.given(credentials));
    }

    /**
     * Returns one bucket over S3, with temporary credentials that are made when they are needed and renewed before they end.
     *
     * @throws UnsupportedOperationException when the client has a base URL of its own and no {@code s3Endpoint}
     */
    public R2Client s3(R2Grant grant) {
        requireNonNull(grant, "grant is null; s3() takes the keys of the API token");
        return over(calls -> new GrantKeys(grant, new TemporaryKeys(calls, tokenKeys)));
    }

    private R2Client over(KeySource source) {
        return new R2Client(runtime, tokenKeys, jurisdiction, Optional.of(source));
    }

    /** Returns the buckets that a region of law keeps, which are seen nowhere else; over the same wire. */
    public R2Client in(Jurisdiction other) {
        requireNonNull(other, "jurisdiction is null; R2Client.of(..) has the buckets without one");
        return new R2Client(runtime, tokenKeys, Optional.of(other), keys);
    }

    /**
     * Returns the binding of the bucket with this name; nothing is sent.
     *
     * @throws IllegalArgumentException when no bucket can have the name, or the view has a grant for another
     */
    public R2Bucket bucket(String name) {
        String bucket = R2Rules.bucket(name);
        endpoint.ifPresent(s3 -> s3.keys().checkFor(bucket));
        return new HttpR2Bucket(endpoint.<BucketWire>map(s3 -> new S3Calls(runtime, s3, bucket, CallOptions.defaults()))
                .orElseGet(() -> new RestCalls(runtime, bucket, ControlCalls.options(jurisdiction))));
    }

    /**
     * Returns what makes URLs that need no credentials, for this bucket: with this view's S3 keys, or those of the API token.
     *
     * @throws UnsupportedOperationException when the client has a base URL of its own and no {@code s3Endpoint}
     */
    public R2Presigner presigner(String bucket) {
        S3Endpoint signing = endpoint.orElseGet(() -> endpoint(calls -> tokenKeys));
        signing.keys().checkFor(R2Rules.bucket(bucket));
        return new R2Presigner(runtime, signing, bucket);
    }

    /**
     * Makes S3 keys for a while, for programs that should have no others. The client's API token is their parent: they can do
     * what both allow, and end with it.
     *
     * @throws io.github.flarebind.core.error.CallRejectedException when the client has no API token
     */
    public S3Credentials temporaryCredentials(R2Grant grant) {
        requireNonNull(grant, "grant is null");
        return new TemporaryKeys(control(), tokenKeys).make(grant, runtime.deadline(CallOptions.defaults()));
    }

    /** Makes a bucket near the caller; see {@link #create(String, R2BucketOptions)}. */
    public R2BucketInfo create(String name) {
        return create(name, R2BucketOptions.builder().build());
    }

    /**
     * Makes a bucket.
     *
     * @param name 3 to 63 characters a-z, 0-9 and -, with no - at either end, unique in the account and jurisdiction
     * @throws io.github.flarebind.core.error.ConflictException when the name is taken
     */
    public R2BucketInfo create(String name, R2BucketOptions options) {
        return control()
                .create(name, requireNonNull(options, "options is null"))
                .await();
    }

    /**
     * Returns what is known of a bucket.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none with this name
     */
    public R2BucketInfo get(String name) {
        return control().get(name).await();
    }

    /** All buckets of the account, or of the jurisdiction. */
    public List<R2BucketInfo> list() {
        return Pager.stream(cursor -> control().page(cursor).await()).toList();
    }

    /**
     * Changes the class of objects that are put without one; those that are there keep theirs.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is no bucket with this name
     */
    public R2BucketInfo changeStorageClass(String name, R2StorageClass storageClass) {
        return control()
                .changeStorageClass(name, requireNonNull(storageClass, "storageClass is null"))
                .await();
    }

    /**
     * Deletes the bucket, which must be empty.
     *
     * @throws io.github.flarebind.core.error.ConflictException when there is something in it
     * @throws io.github.flarebind.core.error.NotFoundException when there is none with this name
     */
    public void delete(String name) {
        control().delete(name).await();
    }

    private ControlCalls control() {
        return ControlCalls.in(jurisdiction, runtime);
    }

    /** Where a view's keys come from, whatever its jurisdiction. */
    @FunctionalInterface
    private interface KeySource {
        S3Keys keys(ControlCalls calls);
    }
}
