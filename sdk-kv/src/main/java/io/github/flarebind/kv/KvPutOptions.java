package io.github.flarebind.kv;

import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.kv.internal.KvLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What is stored beside a value. A put replaces all of it: what is not said again is gone. */
@Value.Immutable
@SdkStyle
public interface KvPutOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that store nothing beside the value. */
    static KvPutOptions defaults() {
        return builder().build();
    }

    /** How long the key lives, at least 60 s, in whole seconds. It wins over {@link #expiration()}. */
    Optional<Duration> expirationTtl();

    /** When the key expires, at least 60 s from now, in whole seconds since 1970. */
    Optional<Instant> expiration();

    /** Any value that the client's codec can write, in at most 1,024 bytes of JSON. */
    @Value.Redacted
    Optional<Object> metadata();

    /** Refuses a time to live under 60 s. */
    @Value.Check
    default void check() {
        expirationTtl().ifPresent(ttl -> {
            if (ttl.toSeconds() < KvLimits.MIN_TTL_SECONDS) {
                throw new IllegalArgumentException("expirationTtl is at least " + KvLimits.MIN_TTL_SECONDS + " s, not "
                        + ttl.toSeconds() + " s; keep what lives shorter in memory");
            }
        });
    }

    /** Builds {@link KvPutOptions}. */
    final class Builder extends ImmutableKvPutOptions.Builder {
        Builder() {}
    }
}
