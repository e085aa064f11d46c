package io.github.flarebind.kv;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.internal.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What a new namespace may be given beside its title. */
@Value.Immutable
@SdkStyle
public interface KvNamespaceOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** The region of law that its data never leaves; none when not set, and never to be changed. */
    Optional<Jurisdiction> jurisdiction();

    /** Builds {@link KvNamespaceOptions}. */
    final class Builder extends ImmutableKvNamespaceOptions.Builder {
        Builder() {}
    }
}
