package io.github.flarebind.core.internal;

import io.github.flarebind.core.Page;
import io.github.flarebind.core.Pager;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** A listing by page number, read to its end. */
public final class NumberedListing {
    private static final int PER_PAGE = 100;

    private NumberedListing() {}

    /** Returns every item of the listing that {@code call} begins to describe. */
    public static <T> List<T> all(Supplier<CallBuilder> call, ResultReader.TreeReader<T> item) {
        return Pager.stream(next -> page(call.get(), next.map(Long::parseLong).orElse(1L), item)
                        .await())
                .toList();
    }

    private static <T> ApiCall<Page<T>> page(CallBuilder call, long number, ResultReader.TreeReader<T> item) {
        return call.query("page", number)
                .query("per_page", PER_PAGE)
                .decode(answer -> page(answer.envelope(ResultReader.tree(list -> list.elements(item))), number));
    }

    private static <T> Page<T> page(Envelope<List<T>> envelope, long number) throws IOException {
        List<T> items = Decoder.items(envelope);
        return new Page<>(items, NextPage.number(envelope.info(), number, PER_PAGE, items.size()));
    }
}
