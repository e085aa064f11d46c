package io.github.flarebind.r2;

import io.github.flarebind.core.internal.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of custom metadata as headers bear them: plain where they can be, else as encoded words (RFC 2047). */
final class MetadataWords {
    private static final Pattern PLAIN = Pattern.compile("|[!-~]|[!-~][ -~]*[!-~]");
    private static final String OPENING = "=?UTF-8?B?";
    private static final String CLOSING = "?=";

    /** A word has at most 75 characters: 60 of Base64, which are 45 bytes. */
    private static final int MOST_BYTES = 45;

    private static final Pattern WORD = Pattern.compile("=\\?([!-~&&[^?]]+)\\?([BbQq])\\?([!-~&&[^?]]*)\\?=");

    private MetadataWords() {}

    /** Encodes any Unicode; what looks like an encoded word is one afterwards, so that it comes back as it is. */
    static String encode(String value) {
        if (PLAIN.matcher(value).matches() && !value.contains("=?")) {
            return value;
        }
        StringBuilder words = new StringBuilder();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        value.codePoints().forEach(c -> {
            byte[] bytes = Utf8.encode(Character.toString(c), "a value of customMetadata");
            if (word.size() + bytes.length > MOST_BYTES) {
                append(words, word);
            }
            word.writeBytes(bytes);
        });
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, ByteArrayOutputStream word) {
        words.append(words.isEmpty() ? "" : " ")
                .append(OPENING)
                .append(Base64.getEncoder().encodeToString(word.toByteArray()))
                .append(CLOSING);
        word.reset();
    }

    /** Decodes what a header bears; a word that cannot be decoded stays as it is. */
    static String decode(String header) {
        String told = unicode(header);
        StringBuilder value = new StringBuilder();
        Matcher word = WORD.matcher(told);
        int end = 0;
        boolean afterWord = false;
        while (word.find()) {
            String between = told.substring(end, word.start());
            Optional<String> decoded = decoded(word);
            value.append(afterWord && decoded.isPresent() && between.isBlank() ? "" : between)
                    .append(decoded.orElse(word.group()));
            afterWord = decoded.isPresent();
            end = word.end();
        }
        return value.append(told, end, told.length()).toString();
    }

    private static Optional<String> decoded(Matcher word) {
        try {
            boolean base64 = word.group(2).toUpperCase(Locale.ROOT).equals("B");
            byte[] bytes = base64 ? Base64.getDecoder().decode(word.group(3)) : unquoted(word.group(3));
            return Optional.of(strict(bytes, Charset.forName(word.group(1))));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                requireTwo(text, i);
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static void requireTwo(String text, int at) {
        if (at + 2 >= text.length()) {
            throw new IllegalArgumentException("an escape is cut short");
        }
    }

    /** The local runtime sends UTF-8 as it is, which the JDK takes for ISO 8859-1. */
    private static String unicode(String header) {
        if (header.chars().allMatch(c -> c < 0x80) || header.chars().anyMatch(c -> c > 0xFF)) {
            return header;
        }
        try {
            return strict(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
