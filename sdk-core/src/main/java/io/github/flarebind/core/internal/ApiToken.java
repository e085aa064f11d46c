package io.github.flarebind.core.internal;

/**
 * An API token. Its text never appears in {@code toString} or in an error.
 *
 * @param value the token, characters U+0021 to U+007E
 */
public record ApiToken(String value) {
    /** Refuses a token that no header can carry, before any HTTP code sees it. */
    public ApiToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the API token is blank");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '!' || value.charAt(i) > '~') {
                throw new IllegalArgumentException("the API token has a character at " + i
                        + " that is not visible ASCII; it was perhaps copied with a space or a line break");
            }
        }
    }

    @Override
    public String toString() {
        return "ApiToken[***]";
    }
}
