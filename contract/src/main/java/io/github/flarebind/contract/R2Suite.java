package io.github.flarebind.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Object;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The bucket that every case of R2 begins with, and what may differ between grounds. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class R2Suite {
    Ground ground;
    R2Client account;
    R2Client wire;
    R2Bucket r2;
    String bucketName;

    /** The ground to run on, fresh for each test. */
    protected abstract Ground ground();

    /** Which wire the buckets of this suite speak: R2's S3 API, or Cloudflare's REST API. */
    protected boolean overS3() {
        return false;
    }

    /** The view of {@code account} that speaks S3. */
    protected R2Client s3(R2Client account) {
        return account.s3();
    }

    /** Whether buckets can be made and deleted; where not, {@link #givenBucket()} is emptied and used. */
    protected boolean managesBuckets() {
        return true;
    }

    /** The name of the bucket where none can be made. */
    protected String givenBucket() {
        throw new UnsupportedOperationException("this ground makes buckets");
    }

    /** Whether HTTP metadata is told by listings, and all of it by a get; Cloudflare's local runtime tells its type. */
    protected boolean tellsHttpMetadata() {
        return true;
    }

    /** Whether storage classes are kept and told; Cloudflare's local runtime has none. */
    protected boolean keepsStorageClasses() {
        return true;
    }

    /** Whether a get tells the size before the bytes; Cloudflare's local runtime sends them in chunks. */
    protected boolean tellsSizeWithGet() {
        return true;
    }

    /** Whether listings can start behind a key; Cloudflare's local runtime does not look at it. */
    protected boolean startsAfterKeys() {
        return true;
    }

    /** Whether a key may have a line break; Cloudflare's local runtime finds no route to delete or put it. */
    protected boolean takesLineBreaks() {
        return true;
    }

    /** Whether bytes stay as they are under a {@code contentEncoding}; Cloudflare's local runtime compresses over S3. */
    protected boolean keepsEncodedBytes() {
        return true;
    }

    /** Whether gets look at conditions; Cloudflare's local runtime does over S3 alone. */
    protected boolean looksAtConditions() {
        return true;
    }

    /** Whether metadata in encoded words is decoded; Cloudflare's local runtime keeps it as it comes. */
    protected boolean decodesMetadata() {
        return true;
    }

    /** Whether every kind of checksum is looked at; Cloudflare's local runtime looks at Content-MD5. */
    protected boolean checksAllChecksums() {
        return true;
    }

    /** Whether objects can be encrypted with a key of the caller's; Cloudflare's local runtime refuses. */
    protected boolean takesCustomerKeys() {
        return true;
    }

    /** Whether unfinished uploads and their parts are listed; Cloudflare's local runtime refuses. */
    protected boolean listsUploads() {
        return true;
    }

    /** Whether a part's ETag is its MD5; Cloudflare's local runtime makes one up. */
    protected boolean partEtagsAreDigests() {
        return true;
    }

    @BeforeEach
    void enter() {
        ground = ground();
        account = R2Client.of(ground.client());
        wire = overS3() ? s3(account) : account;
        bucketName = managesBuckets() ? account.create(ground.freshName()).name() : givenBucket();
        r2 = binding(bucketName);
        if (!managesBuckets()) {
            r2.listAll().map(R2Object::key).forEach(r2::delete);
        }
    }

    @AfterEach
    void leave() {
        ground.close();
    }

    final R2Bucket binding(String name) {
        R2Bucket blocking = wire.bucket(name);
        return ground.async() ? AsyncFace.of(R2Bucket.class, blocking) : blocking;
    }

    final void assumeBucketsAreMade() {
        assumeTrue(managesBuckets(), "buckets cannot be made on this ground");
    }

    final void assumeHttpMetadata() {
        assumeTrue(tellsHttpMetadata(), "this ground tells of HTTP metadata the type only");
    }

    final void assumeS3() {
        assumeTrue(overS3(), "REST has no word for it; that it is refused by name is shown elsewhere");
    }

    final void assumeConditionalGets() {
        assumeTrue(looksAtConditions(), "this ground looks at no conditions of a get");
    }

    final void assumeEncodedWords() {
        assumeTrue(decodesMetadata(), "this ground does not decode metadata");
    }

    final void assumeRest() {
        assumeTrue(!overS3(), "it is a limit of REST alone");
    }

    final void assumeStarts() {
        assumeTrue(startsAfterKeys(), "this ground ignores where a listing starts");
    }

    final String text(String key) {
        return r2.get(key).orElseThrow().text();
    }
}
