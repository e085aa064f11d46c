package io.github.flarebind.testing.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text beyond ASCII as headers bear it (RFC 2047). */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BbQq])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(?==\\?)");
    private static final int CODE_POINTS = 10; // of at most 4 bytes each: a word has at most 75 characters

    private EncodedWords() {}

    static String decode(String text) {
        Matcher words = WORD.matcher(BETWEEN.matcher(text).replaceAll("$1"));
        return words.replaceAll(word -> Matcher.quoteReplacement(decoded(words, word.group())));
    }

    private static String decoded(Matcher word, String raw) {
        try {
            Charset charset = Charset.forName(word.group(1));
            byte[] bytes = word.group(2).equalsIgnoreCase("B")
                    ? Base64.getDecoder().decode(word.group(3))
                    : quoted(word.group(3));
            return new String(bytes, charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | NumberFormatException e) {
            return raw;
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    /** Text that headers can bear is left as it is, unless it would be taken for encoded words or trimmed. */
    static String encode(String text) {
        boolean plain = text.matches("[ -~]*")
                && !WORD.matcher(text).find()
                && text.strip().equals(text);
        if (plain) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at += CODE_POINTS) {
            String some = new String(points, at, Math.min(CODE_POINTS, points.length - at));
            words.append(words.isEmpty() ? "" : " ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(some.getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
        }
        return words.toString();
    }
}
