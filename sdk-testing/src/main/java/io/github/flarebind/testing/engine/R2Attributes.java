package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.internal.R2Limits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is stored beside an object's bytes.
 *
 * @param http the headers that it is served with
 * @param custom the writer's own names and values
 * @param storageClass how it is kept; empty for the bucket's own way
 * @param customerKey what tells the caller's key that it is encrypted with, which is not kept
 */
public record R2Attributes(
        R2HttpMetadata http, Map<String, String> custom, Optional<String> storageClass, Optional<String> customerKey) {
    private static final int METADATA_TOO_LARGE = 10012;
    private static final int INVALID_ARGUMENT = 10029;
    private static final char LATIN = 0x100;
    private static final Set<String> CLASSES = Set.of("Standard", "InfrequentAccess");

    /** Refuses what is too large, and storage classes that there are not. */
    public R2Attributes {
        custom = Map.copyOf(custom);
        storageClass.ifPresent(R2Attributes::checkClass);
        long size = custom.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .mapToLong(R2Attributes::size)
                .sum();
        if (size > R2Limits.METADATA_BYTES) {
            throw new ServiceException(
                    INVALID, METADATA_TOO_LARGE, "Your metadata headers exceed the maximum allowed metadata size.");
        }
    }

    static String checkClass(String storageClass) {
        if (!CLASSES.contains(storageClass)) {
            throw new ServiceException(INVALID, INVALID_ARGUMENT, "The storage class specified is not valid.");
        }
        return storageClass;
    }

    private static long size(String text) {
        return text.chars().allMatch(c -> c < LATIN) ? text.length() : 2L * text.length();
    }

    R2Attributes in(String bucketsClass) {
        return new R2Attributes(http, custom, Optional.of(storageClass.orElse(bucketsClass)), customerKey);
    }
}
