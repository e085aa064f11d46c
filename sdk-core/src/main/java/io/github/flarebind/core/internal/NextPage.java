package io.github.flarebind.core.internal;

import java.io.IOException;
import java.util.Optional;

/** What leads to the next page of a listing, by its {@code result_info}; empty after the last page. */
final class NextPage {
    private NextPage() {}

    /** The next cursor, which an empty page may have as well. */
    static Optional<String> cursor(WireObject info) throws IOException {
        Optional<String> cursor = info.optionalText("cursor");
        Optional<String> after = cursor.isPresent() || info.present("cursors").isEmpty()
                ? cursor
                : info.object("cursors").optionalText("after");
        return after.filter(text -> !text.isEmpty());
    }

    /**
     * The next number after page {@code asked} of {@code size} items at most, which had {@code items}. The service may
     * give smaller pages than it was asked for, so what it says of them counts; one that says nothing gave everything.
     * D1 tells totals of 0.
     */
    static Optional<String> number(WireObject info, long asked, long size, int items) throws IOException {
        long page = number(info, "page", asked);
        if (page != asked) {
            throw new IOException("page " + asked + " was asked for, and page " + page + " came");
        }
        boolean silent =
                info.present("page").isEmpty() && info.present("per_page").isEmpty();
        long perPage = number(info, "per_page", size);
        long total = number(info, "total_count", 0);
        boolean last = silent || items == 0 || items < perPage || (total > 0 && page * perPage >= total);
        return last ? Optional.empty() : Optional.of(Long.toString(page + 1));
    }

    /** The number after the page that this is by its own word; where it tells no size, only an empty page is the last. */
    static Optional<String> number(WireObject info, int items) throws IOException {
        return info.present("page").isEmpty() ? Optional.empty() : number(info, info.number("page"), items, items);
    }

    private static long number(WireObject info, String field, long otherwise) throws IOException {
        return info.present(field).isPresent() ? info.number(field) : otherwise;
    }
}
