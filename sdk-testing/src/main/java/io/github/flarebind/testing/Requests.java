package io.github.flarebind.testing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The requests that an account was asked, to be looked at and asserted:
 *
 * <pre>{@code
 * cloudflare.requests().of("KV put").on("cache").assertCount(1);
 * cloudflare.requests().of("D1").assertNone();
 * cloudflare.requests().assertOperations("KV get", "D1 query", "KV put");
 * }</pre>
 *
 * <p>A request counts once it was answered, before the client sees the answer; each attempt of a call is one. What is no HTTP never counts. The last 10,000 are
 * kept. Safe for use by many threads.
 */
public final class Requests {
    private static final int SHOWN = 100;

    private final Journal journal;
    private final Selection selection;

    Requests(Journal journal) {
        this(journal, Selection.ALL);
    }

    private Requests(Journal journal, Selection selection) {
        this.journal = journal;
        this.selection = selection;
    }

    /**
     * Those of one operation, or with {@code D1}, {@code KV}, {@code R2} or {@code Queues} those of a product.
     *
     * @throws IllegalArgumentException when there is no such operation; {@link Faults#operations()} lists them
     */
    public Requests of(String operation) {
        return new Requests(journal, selection.of(operation));
    }

    /** Those about the namespace, database, bucket or queue of this name, or of this id. */
    public Requests on(String nameOrId) {
        return new Requests(journal, selection.on(nameOrId));
    }

    /** These requests, those that were answered first in front. */
    public List<RecordedRequest> list() {
        return journal.list(this::selected);
    }

    private boolean selected(RecordedRequest request) {
        return selection.has(new Target(request.operation(), request.resourceId(), request.resource()));
    }

    /**
     * Requires that there are so many.
     *
     * @throws AssertionError otherwise, with all requests there were
     * @throws IllegalStateException when more than 10,000 were made, so that some are not known any more
     */
    public void assertCount(int expected) {
        int count = all().size();
        require(count == expected, "expected " + expected + " times " + selection + ", but there were " + count);
    }

    /** Requires that there are none; see {@link #assertCount}. */
    public void assertNone() {
        assertCount(0);
    }

    /** Requires that these are the operations, in the order in which they were answered; see {@link #assertCount}. */
    public void assertOperations(String... inOrder) {
        List<String> expected = List.of(inOrder);
        List<String> there = all().stream().map(RecordedRequest::operation).toList();
        require(there.equals(expected), "expected of " + selection + ' ' + expected + ", but there were " + there);
    }

    private List<RecordedRequest> all() {
        if (!journal.complete()) {
            throw new IllegalStateException(
                    "more than " + Journal.MOST
                            + " requests were made, and the first are not known any more: call clear() before what is asserted");
        }
        return list();
    }

    private void require(boolean fulfilled, String words) {
        if (!fulfilled) {
            throw new AssertionError(words + "; the requests:\n" + new Requests(journal));
        }
    }

    /** Forgets all requests so far, these and others. */
    public void clear() {
        journal.clear();
    }

    /** A line for each, the last 100 of them. */
    @Override
    public String toString() {
        List<RecordedRequest> all = list();
        int left = Math.max(0, all.size() - SHOWN);
        String before = left == 0 ? "" : "  " + left + " before these\n";
        return before
                + all.stream().skip(left).map(request -> "  " + request + '\n').collect(Collectors.joining());
    }
}
