package io.github.flarebind.core.internal.auth;

/** What credentials are written in; other characters are refused without being shown. */
final class VisibleAscii {
    private VisibleAscii() {}

    static void check(String what, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        for (int i = 0; i < secret.length(); i++) {
            if (secret.charAt(i) < '!' || secret.charAt(i) > '~') {
                throw new IllegalArgumentException(what + " has a character at " + i
                        + " that is not visible ASCII; it was perhaps copied with a space or a line break");
            }
        }
    }
}
