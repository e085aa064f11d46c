package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.KV_PAGES;
import static io.github.flarebind.contract.Difference.KV_RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvListOptions;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvNamespaceInfo;
import io.github.flarebind.kv.KvNamespaceOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How keys and namespaces are listed, and namespaces made and deleted. */
@Checked(LOCAL_RUNTIME)
abstract class KvListingContract extends KvBulkCases {
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
        kv.put("k", Body.of("v"), metadata(List.of(1, 2)));

        assertThat(kv.list().items().get(0).metadata().orElseThrow().text()).isEqualTo("[1,2]");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = KV_PAGES)
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
    void theNamespaceIsListed() {
        assertThat(account.list()).extracting(KvNamespaceInfo::id).contains(namespaceId);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void namespaceIsMadeListedAndDeleted() {
        assumeNamespacesAreMade();
        String title = ground.freshName();

        KvNamespaceInfo made = account.create(title);
        assertThat(made.title()).isEqualTo(title);
        assertThat(account.list()).contains(made);

        account.delete(made.id());
        assertThat(account.list()).doesNotContain(made);
        assertThatThrownBy(() -> account.delete(made.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void aNamespaceIsNamedByItsTitleAndRenamed() {
        assumeNamespacesAreMade();
        String title = ground.freshName();
        String later = ground.freshName();
        KvNamespaceInfo made = account.create(title);
        account.namespace(title).put("k", "v");

        assertThat(account.get(title)).isEqualTo(made);
        account.rename(title, later);

        assertThat(account.get(later).id()).isEqualTo(made.id());
        assertThat(account.namespace(later).get("k")).contains("v");
        assertThatThrownBy(() -> account.get(title))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no namespace of the account has this title");
        account.delete(later);
        assertThatThrownBy(() -> account.get(made.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void aNamespaceStaysInItsJurisdiction() {
        assumeNamespacesAreMade();
        KvNamespaceOptions inTheUnion =
                KvNamespaceOptions.builder().jurisdiction(Jurisdiction.EU).build();

        KvNamespaceInfo made = account.create(ground.freshName(), inTheUnion);

        assertThat(account.get(made.id()).jurisdiction()).contains("eu");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void aTitleIsTakenOnce() {
        assumeNamespacesAreMade();
        String title = ground.freshName();
        account.create(title);

        assertThatThrownBy(() -> account.create(title)).isInstanceOf(ConflictException.class);
        String other = account.create(ground.freshName()).id();
        assertThatThrownBy(() -> account.rename(other, title)).isInstanceOf(ConflictException.class);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void allNamespacesAreListedOverPages() {
        assumeNamespacesAreMade();
        assumeTrue(ground.hasRoomForMany(), "this ground has no room for a hundred namespaces");
        List<String> titles =
                IntStream.range(0, 101).mapToObj(i -> ground.freshName()).toList();
        titles.forEach(account::create);

        assertThat(account.list()).extracting(KvNamespaceInfo::title).containsAll(titles);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = KV_RESOURCES)
    void aMissingNamespaceIsNotFound() {
        assumeNamespacesAreMade();
        KvNamespace missing = binding("00000000000000000000000000000bad");

        assertThatThrownBy(() -> missing.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("10013");
        assertThatThrownBy(() -> missing.put("k", "v")).isInstanceOf(NotFoundException.class);
    }
}
