package io.github.flarebind.r2;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.r2.internal.R2Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Temporary credentials, made when they are needed and again before they end. */
final class GrantKeys implements S3Keys {
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final R2Grant grant;
    private final TemporaryKeys source;
    private final OneFetch<Held> held;

    GrantKeys(R2Grant grant, TemporaryKeys source) {
        this.grant = grant;
        this.source = source;
        this.held = new OneFetch<>(R2Operation.TEMPORARY_CREDENTIALS, "bucket " + grant.bucket());
    }

    @Override
    public void ready(Deadline deadline) {
        held.get(known -> now().isBefore(known.renewAt), known -> renewed(known, deadline), deadline);
    }

    /** A failure is told only once the old ones are of no use any more. */
    private Held renewed(Optional<Held> known, Deadline deadline) {
        Instant begun = now();
        try {
            return Held.since(begun, grant.ttl(), source.make(grant, deadline));
        } catch (CloudflareException e) {
            return known.filter(old -> now().isBefore(old.until))
                    .map(old -> old.longer(now().plus(AFTER_A_FAILURE)))
                    .orElseThrow(() -> e);
        }
    }

    private Instant now() {
        return source.calls().runtime().time().now();
    }

    @Override
    public S3Credentials current() {
        return last().credentials;
    }

    @Override
    public Instant until() {
        return last().until;
    }

    private Held last() {
        return held.known().orElseThrow(() -> new IllegalStateException("keys are asked for before they are ready"));
    }

    @Override
    public void checkFor(String bucket) {
        if (!bucket.equals(grant.bucket())) {
            throw new IllegalArgumentException("the grant is for bucket " + grant.bucket() + ", not for " + bucket
                    + "; make one for it, and take the bucket from R2Client.s3(R2Grant)");
        }
    }

    @Override
    public String toString() {
        return "temporary S3 keys of bucket " + grant.bucket();
    }

    /** Credentials, when to ask for others, and when they end. */
    private record Held(S3Credentials credentials, Instant renewAt, Instant until) {
        static Held since(Instant begun, Duration ttl, S3Credentials credentials) {
            Duration quarter = ttl.dividedBy(4);
            Duration margin = quarter.compareTo(LONGEST_MARGIN) < 0 ? quarter : LONGEST_MARGIN;
            return new Held(credentials, begun.plus(ttl).minus(margin), begun.plus(ttl));
        }

        /** The same, to be asked about {@code again}, or at their end if that is sooner. */
        Held longer(Instant again) {
            return new Held(credentials, again.isBefore(until) ? again : until, until);
        }
    }
}
