package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page of a listing by number. */
record NumberedPage(int page, int perPage) {
    static NumberedPage of(RestCall call, int perPage) {
        return new NumberedPage(
                call.number("page").orElse(1L).intValue(),
                call.number("per_page").orElse((long) perPage).intValue());
    }

    <T> List<T> cut(List<T> all) {
        return all.stream().skip((page - 1L) * perPage).limit(perPage).toList();
    }

    ObjectNode info(int count, int total) {
        return Envelopes.object()
                .put("page", page)
                .put("per_page", perPage)
                .put("count", count)
                .put("total_count", total);
    }
}
