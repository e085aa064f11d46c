package io.github.flarebind.testing.operations;

/** The two ways to make the same call. */
enum Face {
    BLOCKING,
    ASYNC
}
