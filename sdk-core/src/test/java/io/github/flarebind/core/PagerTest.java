package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.MalformedResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagerTest {
    private static final Map<String, Page<String>> PAGES = Map.of(
            "", new Page<>(List.of("a", "b"), Optional.of("1")),
            "1", new Page<>(List.of(), Optional.of("2")),
            "2", new Page<>(List.of("c"), Optional.empty()));

    private final AtomicInteger fetched = new AtomicInteger();

    private Page<String> page(Optional<String> cursor) {
        fetched.incrementAndGet();
        return requireNonNull(PAGES.get(cursor.orElse("")));
    }

    private CompletableFuture<Page<String>> later(Optional<String> cursor) {
        return CompletableFuture.completedFuture(page(cursor));
    }

    @Test
    void anEmptyPageWithACursorIsNotTheEnd() {
        assertThat(Pager.stream(this::page)).containsExactly("a", "b", "c");
    }

    @Test
    void nothingIsFetchedBeforeItIsNeeded() {
        Stream<String> all = Pager.stream(this::page);
        assertThat(fetched).hasValue(0);

        assertThat(all.limit(2)).containsExactly("a", "b");
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aCursorThatLeadsBackToItselfIsNoEndlessWalk() {
        assertThatThrownBy(() -> Pager.stream(cursor -> new Page<>(List.of("a"), Optional.of("x")))
                        .count())
                .isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void theAsyncWalkSeesTheSame() {
        List<String> seen = new ArrayList<>();

        Pager.forEach(this::later, seen::add).join();

        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(fetched).hasValue(3);
    }

    @Test
    void theAsyncWalkFailsWithItsPage() {
        IllegalStateException failure = new IllegalStateException("page");

        CompletableFuture<Void> walk = Pager.forEach(cursor -> CompletableFuture.failedFuture(failure), item -> {});

        assertThatThrownBy(walk::join).isInstanceOf(CompletionException.class).hasCause(failure);
    }

    @Test
    void theAsyncWalkEndsWhereItsConsumerFails() {
        IllegalStateException failure = new IllegalStateException("enough");

        CompletableFuture<Void> walk = Pager.forEach(this::later, item -> {
            throw failure;
        });

        assertThatThrownBy(walk::join).hasCause(failure);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void theAsyncWalkFailsWhenNoPageCanBeAskedFor() {
        CompletableFuture<Void> walk = Pager.<String>forEach(
                cursor -> {
                    throw new IllegalStateException("closed");
                },
                item -> {});

        assertThatThrownBy(walk::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCancelledWalkAsksForNoFurtherPageAndGivesUpTheOneUnderWay() {
        CompletableFuture<Page<String>> pending = new CompletableFuture<>();
        CompletableFuture<Void> walk = Pager.forEach(
                cursor -> {
                    fetched.incrementAndGet();
                    return cursor.isEmpty() ? later(cursor) : pending;
                },
                item -> {});

        walk.cancel(true);

        assertThat(pending).isCancelled();
        assertThat(fetched).hasValue(3);
    }

    @Test
    void aLongListingNeedsNoDeepStack() {
        AtomicInteger seen = new AtomicInteger();

        Pager.<Integer>forEach(
                        cursor -> {
                            int n = cursor.map(Integer::parseInt).orElse(0);
                            Optional<String> next =
                                    n < 100_000 ? Optional.of(Integer.toString(n + 1)) : Optional.empty();
                            return CompletableFuture.completedFuture(new Page<>(List.of(n), next));
                        },
                        item -> seen.incrementAndGet())
                .join();

        assertThat(seen).hasValue(100_001);
    }

    /** A page that comes later, on another thread. */
    private static <T> CompletableFuture<Page<T>> soon(Page<T> page) {
        return CompletableFuture.supplyAsync(() -> page);
    }

    @Test
    void anErrorInTheConsumerOfALaterPageEndsTheWalk() {
        CompletableFuture<Void> walk = Pager.forEach(cursor -> soon(page(cursor)), item -> {
            throw new AssertionError("enough");
        });

        assertThatThrownBy(() -> walk.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void whatFetchReturnsIsNotNull() {
        CompletableFuture<Void> walk =
                Pager.<String>forEach(cursor -> cursor.isEmpty() ? soon(page(cursor)) : nothing(), item -> {});

        assertThatThrownBy(() -> walk.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(NullPointerException.class)
                .hasMessageContaining("fetch returned null");
    }

    @SuppressWarnings("NullAway") // a mistake of the caller's
    private static <T> CompletableFuture<Page<T>> nothing() {
        return null;
    }

    @Test
    void pagesThatComeLaterAreAllWalked() throws Exception {
        AtomicInteger seen = new AtomicInteger();

        Pager.<Integer>forEach(
                        cursor -> {
                            int n = cursor.map(Integer::parseInt).orElse(0);
                            return soon(new Page<>(
                                    List.of(n), n < 10_000 ? Optional.of(Integer.toString(n + 1)) : Optional.empty()));
                        },
                        item -> seen.incrementAndGet())
                .get(120, TimeUnit.SECONDS);

        assertThat(seen).hasValue(10_001);
    }
}
