package io.github.flarebind.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page that was meant for people says first: its title, or its words without the markup. */
final class FirstWords {
    private static final int LOOKED_AT = 8 * 1024;
    private static final int SHOWN = 200;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]*)</title");
    private static final Pattern MARKUP =
            Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b.*?</\\1[^>]*>|</?[a-z!?][^>]*>");

    private FirstWords() {}

    static String of(byte[] page) {
        String text = new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.UTF_8);
        Matcher title = TITLE.matcher(text);
        String words = title.find() && !title.group(1).isBlank()
                ? title.group(1)
                : MARKUP.matcher(text).replaceAll(" ");
        return OneLine.of(words.replaceAll("\\s+", " ").strip(), SHOWN);
    }
}
