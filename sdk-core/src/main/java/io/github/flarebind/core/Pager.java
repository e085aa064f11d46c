package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.error.MalformedResponseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a listing page by page. Only a page without a cursor is the last: an empty page may have one.
 *
 * <p>{@code listAll} of the bindings does this; it is here for the async faces, and for {@link ApiRequest#asPage}.
 */
public final class Pager {
    private Pager() {}

    /** Returns every item, fetching each page when the stream comes to it; the first cursor is empty. */
    public static <T> Stream<T> stream(Function<Optional<String>, Page<T>> fetch) {
        return Stream.iterate(Pager.<T>start(), Objects::nonNull, page -> next(page, fetch))
                .flatMap(page -> page.items().stream());
    }

    private static <T> Page<T> start() {
        // an empty page that leads to the first one, so that nothing is fetched before the stream is read
        return new Page<>(List.of(), Optional.of(""));
    }

    private static <T> @Nullable Page<T> next(Page<T> page, Function<Optional<String>, Page<T>> fetch) {
        return page.cursor()
                .map(cursor -> onward(cursor, fetch.apply(page.cursor().filter(c -> !c.isEmpty()))))
                .orElse(null);
    }

    /**
     * Gives every item to {@code each}, asking for a page when the one before has been given. What {@code each}
     * throws ends the walk and fails the future; after the future is cancelled no further page is asked for.
     */
    public static <T> CompletableFuture<Void> forEach(
            Function<Optional<String>, CompletableFuture<Page<T>>> fetch, Consumer<? super T> each) {
        return new Walk<>(fetch, each).start();
    }

    private static <T> Page<T> onward(String asked, Page<T> page) {
        if (page.cursor().filter(asked::equals).isPresent()) {
            throw new MalformedResponseException(
                    "list", "a page", "the cursor of the next page is the one just used; the listing has no end", null);
        }
        return page;
    }

    /** One walk over the pages of an async face. */
    private static final class Walk<T> {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final Function<Optional<String>, CompletableFuture<Page<T>>> fetch;
        private final Consumer<? super T> each;
        private volatile CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

        Walk(Function<Optional<String>, CompletableFuture<Page<T>>> fetch, Consumer<? super T> each) {
            this.fetch = fetch;
            this.each = each;
        }

        CompletableFuture<Void> start() {
            CompletableFuture<?> unused = done.whenComplete((end, error) -> underWay.cancel(true));
            walk("");
            return done;
        }

        /** Pages that are there already are walked in a loop, so that a long listing needs no deep stack. */
        private void walk(String first) {
            String cursor = first;
            while (!done.isDone()) {
                CompletableFuture<Page<T>> coming = asked(cursor);
                if (!coming.isDone()) {
                    goOnWith(coming, cursor);
                    return;
                }
                cursor = given(coming, cursor);
            }
        }

        private CompletableFuture<Page<T>> asked(String cursor) {
            try {
                return requireNonNull(
                        fetch.apply(Optional.of(cursor).filter(text -> !text.isEmpty())), "fetch returned null");
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private void goOnWith(CompletableFuture<Page<T>> coming, String cursor) {
            underWay = coming;
            if (done.isDone()) {
                coming.cancel(true);
            }
            CompletableFuture<?> unused = coming.whenComplete((page, error) -> walk(given(coming, cursor)));
        }

        /** Gives the items of a page that has come and returns the next cursor; the walk may be done after it. */
        private String given(CompletableFuture<Page<T>> come, String cursor) {
            try {
                Page<T> page = onward(cursor, come.join());
                page.items().forEach(this::one);
                if (page.cursor().isEmpty()) {
                    done.complete(null);
                }
                return page.cursor().orElse("");
            } catch (Throwable e) { // an Error too must not leave the future open for ever
                done.completeExceptionally(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
                return "";
            }
        }

        private void one(T item) {
            if (!done.isDone()) {
                each.accept(item);
            }
        }
    }
}
