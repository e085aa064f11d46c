package io.github.flarebind.core.internal;

import io.github.flarebind.core.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a listing page by page; only a page without a cursor is the last. */
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
                .map(cursor -> fetch.apply(page.cursor().filter(c -> !c.isEmpty())))
                .orElse(null);
    }

    /** The page of a listing by number: the cursor is the next number, unless this page came short. */
    public static <T> Page<T> numbered(List<T> items, int page, int perPage) {
        return new Page<>(items, items.size() < perPage ? Optional.empty() : Optional.of(Integer.toString(page + 1)));
    }
}
