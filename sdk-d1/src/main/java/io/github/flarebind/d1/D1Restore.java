package io.github.flarebind.d1;

/**
 * What a restore came to.
 *
 * @param bookmark the state that the database has now
 * @param previousBookmark the state that it had before: restoring it undoes this restore
 * @param message what the service says about it
 */
public record D1Restore(String bookmark, String previousBookmark, String message) {}
