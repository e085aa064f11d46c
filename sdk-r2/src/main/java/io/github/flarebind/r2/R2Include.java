package io.github.flarebind.r2;

/** What a listing tells of each object beside its name, size and ETag. */
public enum R2Include {
    /** The headers that it is served with. */
    HTTP_METADATA,
    /** The writer's own names and values. */
    CUSTOM_METADATA
}
