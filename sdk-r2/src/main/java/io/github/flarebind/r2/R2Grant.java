package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;

/** What temporary credentials are good for: one bucket, or a part of it, for a while. */
@Value.Immutable
@SdkStyle
public interface R2Grant {
    /** Starts a grant; bucket, access and ttl are required. */
    static Builder builder() {
        return new Builder();
    }

    /** The bucket's name. */
    String bucket();

    /** What may be done. */
    R2Access access();

    /** How long they last, in whole seconds; 1 s to 7 days. */
    Duration ttl();

    /** What keys begin with that may be reached; with {@link #objects()}, either is enough. None of both: all keys. */
    List<String> prefixes();

    /** The keys that may be reached. */
    List<String> objects();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        R2Rules.bucket(bucket());
        S3Rules.week("ttl", ttl());
    }

    /** Builds {@link R2Grant}. */
    final class Builder extends ImmutableR2Grant.Builder {
        Builder() {}
    }
}
