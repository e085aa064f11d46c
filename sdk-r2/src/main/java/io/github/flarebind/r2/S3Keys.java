package io.github.flarebind.r2;

import io.github.flarebind.core.internal.Deadline;
import java.time.Instant;

/** Where the S3 credentials of a bucket come from; they may change while it is used. */
interface S3Keys {
    /** Sees to it that {@link #current()} has some that last; may make calls of its own until {@code deadline}. */
    void ready(Deadline deadline);

    /** What to sign with now. */
    S3Credentials current();

    /** Until when the current ones last. */
    default Instant until() {
        return Instant.MAX;
    }

    /** Refuses a bucket that they are not for. */
    default void checkFor(String bucket) {
        // most are for all
    }

    /** Credentials that the caller has given, and that never change. */
    static S3Keys given(S3Credentials credentials) {
        return new S3Keys() {
            @Override
            public void ready(Deadline deadline) {
                // they are
            }

            @Override
            public S3Credentials current() {
                return credentials;
            }
        };
    }
}
