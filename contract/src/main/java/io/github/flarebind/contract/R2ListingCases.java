package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_START_AFTER;
import static io.github.flarebind.contract.Difference.R2_STORAGE_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Listing;
import io.github.flarebind.r2.R2Object;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2's listings do. */
@Checked(LOCAL_RUNTIME)
abstract class R2ListingCases extends R2Suite {
    private static final List<String> TABLE = ListedKeys.IN_ORDER;

    private void storeTable() {
        // not in their order, so that the order of writing does not pass for the order of keys
        IntStream.range(0, TABLE.size())
                .map(i -> i * 7 % TABLE.size())
                .mapToObj(TABLE::get)
                .forEach(key -> r2.put(key, "x"));
    }

    private R2Listing list(UnaryOperator<R2ListOptions.Builder> options) {
        return r2.list(options.apply(R2ListOptions.builder()).build());
    }

    private static List<String> keys(R2Listing listing) {
        return listing.objects().stream().map(R2Object::key).toList();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @Test
    void emptyBucketListsNothing() {
        R2Listing listing = r2.list();

        assertThat(listing.objects()).isEmpty();
        assertThat(listing.delimitedPrefixes()).isEmpty();
        assertThat(listing.truncated()).isFalse();
        assertThat(listing.cursor()).isEmpty();
    }

    @Test
    void listingIsInTheOrderOfUtf8Bytes() {
        storeTable();

        assertThat(keys(r2.list())).isEqualTo(TABLE);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = R2_STORAGE_CLASSES)
    void listingTellsWhatHeadTells() {
        r2.put("k", "hello");

        R2Object listed = r2.list().objects().get(0);
        R2Object head = r2.head("k").orElseThrow();

        if (!overS3()) { // there it tells no metadata, and moments to the millisecond
            assertThat(listed).isEqualTo(head);
        }
        assertThat(List.of(listed.key(), listed.size(), listed.etag()))
                .isEqualTo(List.of(head.key(), head.size(), head.etag()));
        assumeTrue(keepsStorageClasses(), "this ground has no storage classes");
        assertThat(listed.storageClass()).isEqualTo(head.storageClass());
    }

    @Test
    void listingTakesAPrefixLiterally() {
        storeTable();

        assertThat(keys(list(o -> o.prefix("a/")))).containsExactly("a/", "a/1", "a/2", "a/b/1", "a/b/2");
        assertThat(keys(list(o -> o.prefix("b")))).containsExactly("b", "b-1");
        assertThat(keys(list(o -> o.prefix("a%2F")))).isEmpty();
        assertThat(keys(list(o -> o.prefix("")))).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        ", 10 9 A Z a b b-1 é \uFFFD \uD83D\uDE48, / a/ c/ x/",
        "a/, a/ a/1 a/2, a/b/",
        "a, a, a/",
        "c/, c/ c/d,",
        "x/, , x//",
        "nothing, ,",
    })
    void delimiterCutsKeysBehindThePrefix(String prefix, String objects, String prefixes) {
        storeTable();

        R2Listing listing = list(o -> o.prefix(Optional.ofNullable(prefix)).delimiter("/"));

        assertThat(keys(listing)).isEqualTo(words(objects));
        assertThat(listing.delimitedPrefixes()).isEqualTo(words(prefixes));
        assertThat(listing.truncated()).isFalse();
    }

    @Test
    void anyCharacterDelimits() {
        List.of("a\uD83D\uDE481", "a\uD83D\uDE482", "b").forEach(key -> r2.put(key, "x"));

        R2Listing listing = list(o -> o.delimiter("\uD83D\uDE48"));

        assertThat(keys(listing)).containsExactly("b");
        assertThat(listing.delimitedPrefixes()).containsExactly("a\uD83D\uDE48");
    }

    @Test
    void emptyDelimiterCutsNothing() {
        storeTable();

        R2Listing listing = list(o -> o.delimiter(""));

        assertThat(keys(listing)).isEqualTo(TABLE);
        assertThat(listing.delimitedPrefixes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"//, 18, x//", "b/, 18, a/b/"})
    void delimiterMayHaveSeveralCharacters(String delimiter, int objects, String prefix) {
        assumeS3();
        storeTable();

        R2Listing listing = list(o -> o.delimiter(delimiter));

        assertThat(listing.objects()).hasSize(objects);
        assertThat(listing.delimitedPrefixes()).containsExactly(prefix);
    }

    @Test
    @Checked(DOCUMENTATION)
    void delimiterOverRestIsOneCharacter() {
        assumeRest();
        assertThatThrownBy(() -> list(o -> o.delimiter("//")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Cloudflare's REST API cannot take a delimiter of 2 characters, only of one; R2's S3 API can:"
                                + " take the bucket from R2Client.s3()");
    }

    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, differs = R2_START_AFTER)
    @CsvSource({"a/1, a/ c/ x/", "a/, a/ c/ x/", "a/b/2, c/ x/", "c/d, x/"})
    void delimitedPrefixReappearsWhileMembersFollowTheStart(String startAfter, String prefixes) {
        assumeStarts();
        storeTable();

        R2Listing listing = list(o -> o.startAfter(startAfter).delimiter("/"));

        assertThat(listing.delimitedPrefixes()).isEqualTo(words(prefixes));
        assertThat(keys(listing)).endsWith("é", "\uFFFD", "\uD83D\uDE48");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = R2_START_AFTER)
    void startAfterIsExclusiveAndNeedNotExist() {
        assumeStarts();
        List.of("a", "b", "c", "d").forEach(key -> r2.put(key, "x"));

        assertThat(keys(list(o -> o.startAfter("b")))).containsExactly("c", "d");
        assertThat(keys(list(o -> o.startAfter("bb")))).containsExactly("c", "d");
        assertThat(keys(list(o -> o.startAfter("a").prefix("b")))).containsExactly("b");
        assertThat(keys(list(o -> o.startAfter("z")))).isEmpty();
    }

    @Test
    void pagesOfOneWithADelimiterShowEachPrefixOnce() {
        storeTable();
        List<String> shown = new ArrayList<>();

        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            R2Listing page = list(o -> o.delimiter("/").limit(1).cursor(from));
            assertThat(page.objects().size() + page.delimitedPrefixes().size()).isEqualTo(1);
            shown.addAll(page.delimitedPrefixes());
            shown.addAll(keys(page));
            cursor = page.cursor();
        } while (cursor.isPresent());

        assertThat(shown)
                .containsExactly(
                        "/", "10", "9", "A", "Z", "a", "a/", "b", "b-1", "c/", "x/", "é", "\uFFFD", "\uD83D\uDE48");
    }

    @Test
    void pagesFollowOneAnotherByCursor() {
        IntStream.range(10, 15).forEach(i -> r2.put("key-" + i, "x"));

        R2Listing first = list(o -> o.limit(2));
        R2Listing second = list(o -> o.limit(2).cursor(first.cursor()));

        assertThat(keys(first)).containsExactly("key-10", "key-11");
        assertThat(first.truncated()).isTrue();
        assertThat(keys(second)).containsExactly("key-12", "key-13");
        assertThat(list(o -> o.limit(2).cursor(second.cursor())).truncated()).isFalse();
    }

    @Test
    void pageThatTakesTheLastKeyIsNotTruncated() {
        List.of("a", "b").forEach(key -> r2.put(key, "x"));

        assertThat(list(o -> o.limit(2)).truncated()).isFalse();
        assertThat(list(o -> o.limit(1)).truncated()).isTrue();
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = R2_START_AFTER)
    void ofCursorAndStartTheLaterWins() {
        assumeStarts();
        List.of("a", "b", "c", "d").forEach(key -> r2.put(key, "x"));
        Optional<String> afterB = list(o -> o.limit(2)).cursor();

        assertThat(keys(list(o -> o.cursor(afterB).startAfter("a")))).containsExactly("c", "d");
        assertThat(keys(list(o -> o.cursor(afterB).startAfter("c")))).containsExactly("d");
    }

    @Test
    void keysWrittenBehindTheCursorAppear() {
        List.of("b", "d").forEach(key -> r2.put(key, "x"));
        Optional<String> afterB = list(o -> o.limit(1)).cursor();

        List.of("a", "c").forEach(key -> r2.put(key, "x"));

        assertThat(keys(list(o -> o.cursor(afterB)))).containsExactly("c", "d");
    }

    @Test
    void allPagesAreStreamed() {
        storeTable();

        assertThat(r2.listAll(R2ListOptions.builder().limit(3).build()).map(R2Object::key))
                .containsExactlyElementsOf(TABLE);
        assertThat(r2.listAll(R2ListOptions.builder().limit(1).prefix("a/b").build())
                        .map(R2Object::key))
                .containsExactly("a/b/1", "a/b/2");
        assertThat(r2.listAll()).hasSize(20);
    }

    @ParameterizedTest
    @Checked(DOCUMENTATION)
    @ValueSource(ints = {0, -1, 1001})
    void limitIsOneToAThousand(int limit) {
        assertThatThrownBy(() -> list(o -> o.limit(limit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit is 1 to 1000, not " + limit);
    }
}
