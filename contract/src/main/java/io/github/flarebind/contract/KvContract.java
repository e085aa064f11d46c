package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvEntry;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvListOptions;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvNamespaceInfo;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What KV does (binding-semantics, part 2; rest-api, section 5). */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
public abstract class KvContract {
    private Ground ground;
    private KvClient account;
    private KvNamespace kv;

    /** The ground to run on, fresh for each test. */
    protected abstract Ground ground();

    /** Whether namespaces can be made; where not, {@link #givenNamespace()} is emptied and used. */
    protected boolean managesNamespaces() {
        return true;
    }

    /** The id of the namespace where none can be made. */
    protected String givenNamespace() {
        throw new UnsupportedOperationException("this ground makes namespaces");
    }

    /** Whether metadata is stored and given back. */
    protected boolean keepsMetadata() {
        return true;
    }

    /** Whether expirations are checked and shown. */
    protected boolean keepsExpirations() {
        return true;
    }

    @BeforeEach
    void enter() {
        ground = ground();
        account = KvClient.of(ground.client());
        String id = managesNamespaces() ? account.create(ground.freshName()).id() : givenNamespace();
        kv = binding(id);
        if (!managesNamespaces()) {
            kv.listAll().map(KvKey::name).forEach(kv::delete);
        }
    }

    @AfterEach
    void leave() {
        ground.close();
    }

    private KvNamespace binding(String id) {
        KvNamespace blocking = account.namespace(id);
        return ground.async() ? AsyncFace.of(KvNamespace.class, blocking) : blocking;
    }

    @Test
    void absentKeyIsEmpty() {
        assertThat(kv.get("nothing")).isEmpty();
        assertThat(kv.getBytes("nothing")).isEmpty();
        assertThat(kv.getJson("nothing", Map.class)).isEmpty();
        assertThat(kv.getWithMetadata("nothing")).isEmpty();
    }

    @Test
    void putThenGetGivesTheText() {
        kv.put("greeting", "hällo \uD83D\uDE48");

        assertThat(kv.get("greeting")).contains("hällo \uD83D\uDE48");
    }

    @Test
    void bytesComeBackUnchanged() {
        byte[] bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);

        kv.put("bytes", Body.of(bytes));

        assertThat(kv.getBytes("bytes")).contains(bytes);
    }

    @Test
    void emptyValueIsNotAbsent() {
        kv.put("empty", "");

        assertThat(kv.get("empty")).contains("");
    }

    @Test
    void jsonGoesInAndOut() {
        kv.put("user", Body.json(Map.of("name", "Ada", "age", 36)));

        assertThat(kv.getJson("user", Map.class)).contains(Map.of("name", "Ada", "age", 36));
        assertThat(kv.get("user").orElseThrow()).contains("\"name\":\"Ada\"");
    }

    @Test
    void secondPutReplacesTheFirst() {
        kv.put("k", "one");
        kv.put("k", "two");

        assertThat(kv.get("k")).contains("two");
    }

    @Test
    void deletedKeyIsAbsentAndMayBeDeletedAgain() {
        kv.put("k", "v");

        kv.delete("k");
        kv.delete("k");

        assertThat(kv.get("k")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...",
                "./a",
                "/",
                "a//b",
                "a?b#c%20",
                "%2F",
                " ",
                "a+b",
                "a:b",
                "é",
                "\uD83D\uDE48",
                "a\nb",
                "\u001f"
            })
    void everyOtherKeyIsLiteral(String key) {
        kv.put(key, "value of " + key);
        kv.put("other", "other");

        assertThat(kv.get(key)).contains("value of " + key);
        assertThat(kv.list().items()).extracting(KvKey::name).contains(key);
    }

    @Test
    void aKeyHasAtMost512BytesOfUtf8() {
        kv.put("é".repeat(256), "fits");

        assertThat(kv.get("é".repeat(256))).contains("fits");
        assertThatThrownBy(() -> kv.put("é".repeat(256) + "a", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("513")
                .hasMessageContaining("512");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void keysThatUrlsCannotCarryAreRefused(String key) {
        assertThatThrownBy(() -> kv.get(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueHasAtMost25MiB() {
        byte[] largest = new byte[26_214_400];
        kv.put("large", Body.of(largest));

        assertThat(kv.getBytes("large").orElseThrow()).hasSize(26_214_400);
        assertThatThrownBy(() -> kv.put("large", Body.of(new byte[26_214_401])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("26214401");
    }

    @Test
    void metadataComesBackWithTheValue() {
        assumeThat(keepsMetadata()).isTrue();
        kv.put("k", Body.of("v"), metadata(Map.of("tag", "x")));

        KvEntry<String> entry = kv.getWithMetadata("k").orElseThrow();

        assertThat(entry.value()).isEqualTo("v");
        Object metadata = entry.metadata().orElseThrow().json(Object.class);
        assertThat(metadata).isEqualTo(Map.of("tag", "x"));
        assertThat(kv.get("k")).contains("v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n--flarebind", "plain", ""})
    void metadataLeavesTheValueAlone(String value) {
        assumeThat(keepsMetadata()).isTrue();
        kv.put("k", Body.of(value), metadata("text"));

        assertThat(kv.get("k")).contains(value);
    }

    @Test
    void putWithoutMetadataClearsIt() {
        assumeThat(keepsMetadata()).isTrue();
        kv.put("k", Body.of("v"), metadata(1));
        kv.put("k", "w");

        assertThat(kv.getWithMetadata("k").orElseThrow().metadata()).isEmpty();
    }

    @Test
    void metadataHasAtMost1024BytesOfJson() {
        assumeThat(keepsMetadata()).isTrue();
        kv.put("k", Body.of("v"), metadata("x".repeat(1022)));

        assertThatThrownBy(() -> kv.put("k", Body.of("v"), metadata("x".repeat(1023))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1025")
                .hasMessageContaining("1024");
    }

    @Test
    void aKeyExpiresAfterItsTimeToLive() {
        assumeThat(ground.time()).isPresent();
        ManualTime time = ground.time().orElseThrow();
        kv.put(
                "k",
                Body.of("v"),
                KvPutOptions.builder().expirationTtl(Duration.ofSeconds(60)).build());

        time.advance(Duration.ofSeconds(58));
        assertThat(kv.get("k")).contains("v");

        time.advance(Duration.ofSeconds(2));
        assertThat(kv.get("k")).isEmpty();
        assertThat(kv.list().items()).isEmpty();
    }

    @Test
    void expirationIsShown() {
        assumeThat(keepsExpirations()).isTrue();
        Instant at = Instant.ofEpochSecond(ground.time().orElseThrow().now().getEpochSecond() + 3600);
        kv.put("k", Body.of("v"), KvPutOptions.builder().expiration(at).build());

        assertThat(kv.getWithMetadata("k").orElseThrow().expiration()).contains(at);
        assertThat(kv.list().items()).extracting(KvKey::expiration).containsExactly(Optional.of(at));
    }

    @Test
    void anExpirationIsAtLeastAMinuteAhead() {
        assumeThat(keepsExpirations()).isTrue();
        Instant soon = ground.time().orElseThrow().now().plusSeconds(58);

        assertThatThrownBy(() -> KvPutOptions.builder()
                        .expirationTtl(Duration.ofSeconds(59))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60");
        assertThatThrownBy(() -> kv.put(
                        "k",
                        Body.of("v"),
                        KvPutOptions.builder().expiration(soon).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60");
    }

    @Test
    void listingIsInTheOrderOfUtf8Bytes() {
        List<String> sorted =
                List.of("1", "10", "9", "A", "Z", "a", "a-", "a/", "ab", "b", "é", "\uFFFD", "\uD83D\uDE48");
        sorted.forEach(key -> kv.put(key, "v"));

        assertThat(kv.list().items()).extracting(KvKey::name).isEqualTo(sorted);
    }

    @Test
    void listingTakesAPrefixLiterally() {
        List.of("a", "a/1", "a/2", "A/3", "b").forEach(key -> kv.put(key, "v"));

        Page<KvKey> page = kv.list(KvListOptions.builder().prefix("a/").build());

        assertThat(page.items()).extracting(KvKey::name).containsExactly("a/1", "a/2");
        assertThat(page.cursor()).isEmpty();
    }

    @Test
    void listingShowsMetadata() {
        assumeThat(keepsMetadata()).isTrue();
        kv.put("k", Body.of("v"), metadata(List.of(1, 2)));

        assertThat(kv.list().items().get(0).metadata().orElseThrow().text()).isEqualTo("[1,2]");
    }

    @Test
    void pagesFollowOneAnotherByCursor() {
        IntStream.range(0, 25).forEach(i -> kv.put("key-" + (10 + i), "v"));

        Page<KvKey> first = kv.list(KvListOptions.builder().limit(10).build());
        Page<KvKey> second =
                kv.list(KvListOptions.builder().limit(10).cursor(first.cursor()).build());

        assertThat(first.items()).hasSize(10);
        assertThat(second.items().get(0).name()).isEqualTo("key-20");
        assertThat(kv.listAll(KvListOptions.builder().limit(10).build())).hasSize(25);
    }

    @Test
    void namespaceIsMadeListedAndDeleted() {
        assumeThat(managesNamespaces()).isTrue();
        String title = ground.freshName();

        KvNamespaceInfo made = account.create(title);
        assertThat(made.title()).isEqualTo(title);
        assertThat(account.list()).contains(made);

        account.delete(made.id());
        assertThat(account.list()).doesNotContain(made);
        assertThatThrownBy(() -> account.delete(made.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTitleIsTakenOnce() {
        assumeThat(managesNamespaces()).isTrue();
        String title = ground.freshName();
        account.create(title);

        assertThatThrownBy(() -> account.create(title)).isInstanceOf(ConflictException.class);
    }

    @Test
    void allNamespacesAreListedOverPages() {
        assumeThat(managesNamespaces()).isTrue();
        List<String> titles =
                IntStream.range(0, 101).mapToObj(i -> ground.freshName()).toList();
        titles.forEach(account::create);

        assertThat(account.list()).extracting(KvNamespaceInfo::title).containsAll(titles);
    }

    @Test
    void aMissingNamespaceIsNotFound() {
        assumeThat(managesNamespaces()).isTrue();
        KvNamespace missing = binding("00000000000000000000000000000bad");

        assertThatThrownBy(() -> missing.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("10013");
        assertThatThrownBy(() -> missing.put("k", "v")).isInstanceOf(NotFoundException.class);
    }

    private static KvPutOptions metadata(Object metadata) {
        return KvPutOptions.builder().metadata(metadata).build();
    }
}
