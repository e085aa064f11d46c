package io.github.flarebind.core.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8, refused where Java would send a question mark in its place. */
public final class Utf8 {
    private Utf8() {}

    /** Returns the bytes of {@code text}; {@code what} names it in the error about an unpaired surrogate. */
    public static byte[] encode(String text, String what) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(what + " has an unpaired surrogate, which UTF-8 cannot carry", e);
        }
    }
}
