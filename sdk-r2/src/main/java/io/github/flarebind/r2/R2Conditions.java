package io.github.flarebind.r2;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What must hold of the object that a key has, for the call to be done: all that is set. Where {@code etagDoesNotMatch} is
 * set and holds, {@code uploadedAfter} is not looked at; nor {@code uploadedBefore} where {@code etagMatches} holds.
 */
@Value.Immutable
@SdkStyle
public interface R2Conditions {
    /** Starts conditions. */
    static Builder builder() {
        return new Builder();
    }

    /** Holds when the key has no object: a put with it never replaces one. */
    static R2Conditions absent() {
        return builder().etagDoesNotMatch("*").build();
    }

    /** Holds when the object is still the one with this ETag, given with or without its quotes. */
    static R2Conditions unchanged(String etag) {
        return builder().etagMatches(etag).build();
    }

    /** The object has this ETag; {@code *} for any object. */
    Optional<String> etagMatches();

    /** The object has another ETag, or there is none; {@code *} for no object. */
    Optional<String> etagDoesNotMatch();

    /** The object was written before this moment, to the second. */
    Optional<Instant> uploadedBefore();

    /** The object was written after this moment, to the second. */
    Optional<Instant> uploadedAfter();

    /** Takes the quotes off ETags, and refuses conditions without any. */
    @Value.Check
    default R2Conditions check() {
        if (etagMatches().isEmpty()
                && etagDoesNotMatch().isEmpty()
                && uploadedBefore().isEmpty()
                && uploadedAfter().isEmpty()) {
            throw new IllegalArgumentException("conditions without any: call the method that takes none");
        }
        Optional<String> matches = etagMatches().map(Etag::plain);
        Optional<String> differs = etagDoesNotMatch().map(Etag::plain);
        boolean plain = matches.equals(etagMatches()) && differs.equals(etagDoesNotMatch());
        return plain
                ? this
                : builder()
                        .from(this)
                        .etagMatches(matches)
                        .etagDoesNotMatch(differs)
                        .build();
    }

    /** Builds {@link R2Conditions}. */
    final class Builder extends ImmutableR2Conditions.Builder {
        Builder() {}
    }
}
