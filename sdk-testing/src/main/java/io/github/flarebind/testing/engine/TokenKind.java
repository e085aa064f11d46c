package io.github.flarebind.testing.engine;

/** Whose an API token is; only the endpoint of its kind can verify it. */
public enum TokenKind {
    /** A user's. */
    USER,
    /** The account's own. */
    ACCOUNT
}
