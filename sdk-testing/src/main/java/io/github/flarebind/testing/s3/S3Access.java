package io.github.flarebind.testing.s3;

import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.R2Buckets;
import io.github.flarebind.testing.engine.R2Grant;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.S3Key;
import java.util.Optional;
import java.util.function.Predicate;

/** What the keys of a request open: everything, or what the grant of temporary ones says. */
record S3Access(Account account, S3Key key) {
    /** The bucket of {@code call}, to read the object that it names. */
    R2Store reading(S3Call call) {
        check(call, grant -> grant.opens(call.key()));
        return store(call);
    }

    /** The bucket of {@code call}, to change the object that it names. */
    R2Store writing(S3Call call) {
        check(call, grant -> grant.writes() && grant.opens(call.key()));
        return store(call);
    }

    /** The bucket of {@code call}, to tell of all keys that begin so. */
    R2Store listing(S3Call call, String prefix) {
        check(call, grant -> grant.opensAll(prefix));
        return store(call);
    }

    /** The bucket of {@code call}, to tell of itself. */
    R2Store telling(S3Call call) {
        check(call, grant -> true);
        return store(call);
    }

    /** Another bucket of the same jurisdiction, to read an object of it. */
    R2Store source(S3Call call, String bucket, String sourceKey) {
        grant().filter(grant -> !grant.bucket().equals(bucket) || !grant.opens(sourceKey))
                .ifPresent(grant -> refuse());
        return buckets(call).get(bucket);
    }

    boolean mayDelete(String name) {
        return grant().map(grant -> grant.writes() && grant.opens(name)).orElse(true);
    }

    /** The buckets, to change the one that {@code call} names. */
    R2Buckets managing(S3Call call) {
        check(call, grant -> grant.manages() && grant.writes());
        return buckets(call);
    }

    /** All buckets; a grant is of one alone. */
    R2Buckets all(S3Call call) {
        grant().ifPresent(grant -> refuse());
        return buckets(call);
    }

    private Optional<R2Grant> grant() {
        return key.grant();
    }

    private void check(S3Call call, Predicate<R2Grant> opens) {
        grant().filter(grant -> !grant.bucket().equals(call.bucket()) || !opens.test(grant))
                .ifPresent(grant -> refuse());
    }

    private static void refuse() {
        throw S3Refusal.denied();
    }

    private R2Store store(S3Call call) {
        return buckets(call).get(call.bucket());
    }

    private R2Buckets buckets(S3Call call) {
        return account.r2().in(call.jurisdiction());
    }
}
