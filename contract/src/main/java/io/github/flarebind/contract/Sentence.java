package io.github.flarebind.contract;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of code in words. */
final class Sentence {
    private static final Pattern WORD = Pattern.compile("MiB|[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\\d+");

    /** Words that are not written as names of code write them. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("utf 8", "UTF-8"),
            Map.entry("s 3", "S3"),
            Map.entry("over rest", "over REST"),
            Map.entry("mib", "MiB"),
            Map.entry("sql", "SQL"),
            Map.entry("sqlite", "SQLite"),
            Map.entry("json", "JSON"),
            Map.entry("http", "HTTP"),
            Map.entry("kv", "KV"),
            Map.entry("nul", "NUL"),
            Map.entry("null", "NULL"),
            Map.entry("pragma", "PRAGMA"),
            Map.entry("vacuum", "VACUUM"),
            Map.entry("returning", "RETURNING"),
            Map.entry("url", "URL"),
            Map.entry("urls", "URLs"),
            Map.entry("etag", "ETag"),
            Map.entry("etags", "ETags"),
            Map.entry("json null", "JSON null"),
            Map.entry("made listed and", "made, listed and"),
            Map.entry("stored read and", "stored, read and"),
            Map.entry("letters digits and", "letters, digits and"),
            Map.entry("thirty two", "thirty-two"),
            Map.entry("twenty eight", "twenty-eight"),
            Map.entry("sixty four", "sixty-four"),
            Map.entry("java", "Java"));

    private static final Pattern SPECIAL = Pattern.compile(WRITTEN.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    private Sentence() {}

    /** The words of {@code name}, such as {@code A key has 512 bytes of UTF-8} of {@code aKeyHas512BytesOfUtf8}. */
    static String of(String name) {
        String words = WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        String written = SPECIAL.matcher(words).replaceAll(found -> WRITTEN.getOrDefault(found.group(), found.group()));
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }
}
