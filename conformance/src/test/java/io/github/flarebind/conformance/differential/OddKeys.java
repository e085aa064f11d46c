package io.github.flarebind.conformance.differential;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys of all kinds, by what is odd about them. */
final class OddKeys {
    private OddKeys() {}

    /** Those that every store is asked for; {@code bytes} of UTF-8 is the longest that it takes. */
    static Map<String, String> upTo(int bytes) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("plain", "plain.txt");
        keys.put("space", "a b");
        keys.put("plus", "a+b");
        keys.put("slash", "a/b//c/");
        keys.put("percent", "100%41");
        keys.put("reserved", "!\"#$&'()*,:;=?@[\\]^`{|}~");
        keys.put("letters", "é中🙈");
        keys.put("not-normalised", "e\u0301");
        keys.put("control", "\u0001\t\u007f");
        keys.put("dots-three", "...");
        keys.put(bytes + "-bytes", "k".repeat(bytes));
        keys.put(bytes + 1 + "-bytes", "k".repeat(bytes + 1));
        keys.put(bytes / 2 + "-letters-of-two-bytes", "é".repeat(bytes / 2));
        keys.put(bytes / 2 + 1 + "-letters-of-two-bytes", "é".repeat(bytes / 2 + 1));
        return keys;
    }
}
