package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

/**
 * How an object is kept and billed. Open: a class that R2 adds later is told as it came.
 *
 * @param name the name as R2 spells it
 */
public record R2StorageClass(String name) {
    /** For objects that are read often; what a new bucket gives. */
    public static final R2StorageClass STANDARD = new R2StorageClass("Standard");

    /** For objects that are read seldom: cheaper to keep, dearer to read, billed for at least 30 days. */
    public static final R2StorageClass INFREQUENT_ACCESS = new R2StorageClass("InfrequentAccess");

    /** Refuses null. */
    public R2StorageClass {
        requireNonNull(name, "the storage class's name is null");
    }

    /** The name that S3 has for it. */
    String inS3() {
        return equals(STANDARD) ? "STANDARD" : equals(INFREQUENT_ACCESS) ? "STANDARD_IA" : name;
    }

    /** What S3 calls {@code name}. */
    static R2StorageClass ofS3(String name) {
        return switch (name) {
            case "STANDARD" -> STANDARD;
            case "STANDARD_IA" -> INFREQUENT_ACCESS;
            default -> new R2StorageClass(name);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
