package io.github.flarebind.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** Keys of every kind of character, and values of any bytes, from a seed. */
final class RandomPairs {
    private static final int LONGEST = 512;
    private static final int LARGEST_VALUE = 200;
    private static final String RESERVED = "/%?#+:.&=@!$'()*,;[]\\\" ";

    private final Random random;
    private final List<IntSupplier> alphabets;

    RandomPairs(long seed) {
        random = new Random(seed);
        alphabets = List.of(
                () -> RESERVED.charAt(random.nextInt(RESERVED.length())),
                () -> random.nextInt(0x20),
                () -> 'a' + random.nextInt(26),
                () -> 0x80 + random.nextInt(0x780),
                () -> 0x1F600 + random.nextInt(0x50),
                this::anyCharacter);
    }

    /** This many pairs, each key once. */
    Map<String, byte[]> take(int count) {
        Map<String, byte[]> pairs = new TreeMap<>();
        while (pairs.size() < count) {
            String key = key();
            if (!List.of("", ".", "..").contains(key)) {
                byte[] value = new byte[random.nextInt(LARGEST_VALUE)];
                random.nextBytes(value);
                pairs.put(key, value);
            }
        }
        return pairs;
    }

    private String key() {
        int longest = random.nextInt(10) == 0 ? LONGEST : 1 + random.nextInt(40);
        StringBuilder key = new StringBuilder();
        int bytes = 0;
        while (true) {
            String next = Character.toString(
                    alphabets.get(random.nextInt(alphabets.size())).getAsInt());
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > longest) {
                return key.toString();
            }
            key.append(next);
        }
    }

    /** Any of the 17 planes, surrogates apart. */
    private int anyCharacter() {
        int character = random.nextInt(Character.MAX_CODE_POINT + 1);
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? 0x20AC : character;
    }
}
