package io.github.flarebind.d1;

/** SQL with its values, of either face: what a {@link D1Batch} is made of. Only {@code prepare} makes one that runs. */
public interface D1Statement {}
