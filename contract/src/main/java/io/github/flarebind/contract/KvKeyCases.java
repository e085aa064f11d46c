package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.KV_NUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Page;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvListOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys there are, and how they are told apart, deleted and listed. */
@Checked(LOCAL_RUNTIME)
abstract class KvKeyCases extends KvListingContract {
    private static final List<String> ALIKE =
            List.of("a", "A", "a ", " a", "a/", "/a", "a%20", "a+", "../a", "\uFEFFa", "a\u0301", "\u00E1");

    @Test
    void keysThatLookAlikeAreApart() {
        ALIKE.forEach(key -> kv.put(key, "value of " + key));

        ALIKE.forEach(key -> assertThat(kv.get(key)).contains("value of " + key));
        assertThat(kv.list().items()).hasSize(ALIKE.size());

        kv.delete("a");
        assertThat(kv.get("a")).isEmpty();
        assertThat(kv.get("A")).contains("value of A");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x09, 0x0D, 0x7F, 0x85, 0x2028, 0xFFFD, 0x10FFFF})
    void everyCharacterButNulIsPartOfAKey(int character) {
        String key = "a" + Character.toString(character) + "b";

        kv.put(key, "v");

        assertThat(kv.get(key)).contains("v");
        assertThat(kv.list().items()).extracting(KvKey::name).containsExactly(key);
        kv.delete(key);
        assertThat(kv.list().items()).isEmpty();
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = KV_NUL)
    void nulIsReadAndWritten() {
        kv.put("a\u0000b", "v");

        assertThat(kv.get("a\u0000b")).contains("v");
        kv.delete("a\u0000b");
        assertThat(kv.get("a\u0000b")).isEmpty();
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aKeyOf128EmojiFits() {
        String key = "\uD83D\uDE48".repeat(128);

        kv.put(key, "v");

        assertThat(kv.get(key)).contains("v");
        assertThatThrownBy(() -> kv.get(key + "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kv.delete(key + "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kv.getWithMetadata(key + "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @Checked(DOCUMENTATION)
    @ValueSource(strings = {"", ".", ".."})
    void whatIsNoKeyIsRefusedByEveryCall(String key) {
        assertThatThrownBy(() -> kv.put(key, "v")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kv.delete(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kv.getBytes(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kv.getWithMetadata(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyPrefixListsEverything() {
        List.of("b", "a").forEach(key -> kv.put(key, "v"));

        assertThat(names(KvListOptions.builder().prefix("").build())).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%", "_", "[a]", "\\", "?", "é"})
    void aPrefixHasNoWildcards(String prefix) {
        List.of("a", "b", prefix + "x").forEach(key -> kv.put(key, "v"));

        assertThat(names(KvListOptions.builder().prefix(prefix).build())).containsExactly(prefix + "x");
    }

    @Test
    void aPrefixIsCaseSensitive() {
        List.of("user:1", "User:1").forEach(key -> kv.put(key, "v"));

        assertThat(names(KvListOptions.builder().prefix("user").build())).containsExactly("user:1");
    }

    @Test
    void anEntryShowsOnlyWhatWasStored() {
        kv.put("k", "v");

        KvKey key = kv.list().items().get(0);

        assertThat(key.expiration()).isEmpty();
        assertThat(key.metadata()).isEmpty();
    }

    @Test
    void aPageThatTakesTheLastKeyIsTheLast() {
        tenKeys();

        Page<KvKey> page = kv.list(KvListOptions.builder().limit(10).build());

        assertThat(page.items()).hasSize(10);
        assertThat(page.cursor()).isEmpty();
    }

    @Test
    void aCursorIsAPlaceAndNotACount() {
        tenKeys();
        kv.put("k20", "v");
        Page<KvKey> first = kv.list(KvListOptions.builder().limit(10).build());
        kv.put("k05", "before");
        kv.put("k21", "behind");

        assertThat(names(KvListOptions.builder().cursor(first.cursor()).build()))
                .containsExactly("k20", "k21");
    }

    @Test
    void aCursorGoesOnUnderAnotherPrefix() {
        tenKeys();
        List.of("k20", "x").forEach(key -> kv.put(key, "v"));
        Page<KvKey> first = kv.list(KvListOptions.builder().limit(10).build());

        assertThat(names(KvListOptions.builder()
                        .prefix("k")
                        .cursor(first.cursor())
                        .build()))
                .containsExactly("k20");
    }

    private void tenKeys() {
        IntStream.range(10, 20).forEach(i -> kv.put("k" + i, "v"));
    }

    private List<String> names(KvListOptions options) {
        return kv.list(options).items().stream().map(KvKey::name).toList();
    }
}
