package io.github.flarebind.d1;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.LocationHint;
import io.github.flarebind.core.internal.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What a new database may be given beside its name. */
@Value.Immutable
@SdkStyle
public interface D1DatabaseOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Where it should stand; near the caller when not set, and without effect beside a jurisdiction. */
    Optional<LocationHint> locationHint();

    /** The region of law that its data never leaves; none when not set, and never to be changed. */
    Optional<Jurisdiction> jurisdiction();

    /** Whether it has read replicas; none when not set. */
    Optional<D1ReadReplication> readReplication();

    /** Builds {@link D1DatabaseOptions}. */
    final class Builder extends ImmutableD1DatabaseOptions.Builder {
        Builder() {}
    }
}
