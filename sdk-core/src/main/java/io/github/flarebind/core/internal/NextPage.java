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
     * The next number after page {@code asked}, which had {@code items}. The service may give smaller pages than it
     * was asked for, so what it says of them counts; one that says nothing gave everything. D1 tells totals of 0.
     */
    static Optional<String> number(WireObject info, long asked, int items) throws IOException {
        if (items == 0
                || (info.present("page").isEmpty() && info.present("per_page").isEmpty())) {
            return Optional.empty();
        }
        long perPage = number(info, "per_page");
        long total = number(info, "total_count");
        boolean last = items < perPage || (total > 0 && perPage > 0 && asked * perPage >= total);
        return last ? Optional.empty() : Optional.of(Long.toString(asked + 1));
    }

    /** The number after the page that this is by its own word. */
    static Optional<String> number(WireObject info, int items) throws IOException {
        return info.present("page").isEmpty() ? Optional.empty() : number(info, info.number("page"), items);
    }

    private static long number(WireObject info, String field) throws IOException {
        return info.present(field).isPresent() ? info.number(field) : 0;
    }
}
