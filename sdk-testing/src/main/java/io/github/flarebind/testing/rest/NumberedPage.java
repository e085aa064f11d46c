package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.List;
import java.util.Optional;

/** A page of a listing by number. */
record NumberedPage(int page, int perPage) {
    private static final int INVALID_PAGE = 10026;
    private static final int MOST_PER_PAGE = 10_000;

    static NumberedPage of(RestCall call, int perPage) {
        return new NumberedPage(
                upTo(Integer.MAX_VALUE, call, "page").orElse(1),
                upTo(MOST_PER_PAGE, call, "per_page").orElse(perPage));
    }

    private static Optional<Integer> upTo(int most, RestCall call, String name) {
        Optional<Long> number = call.number(name);
        if (number.isPresent() && (number.get() < 1 || number.get() > most)) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID, INVALID_PAGE, name + " is 1 to " + most + ", not " + number.get());
        }
        return number.map(Long::intValue);
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
