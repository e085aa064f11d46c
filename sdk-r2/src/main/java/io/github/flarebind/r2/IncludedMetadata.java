package io.github.flarebind.r2;

import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Parts.Ended;
import io.github.flarebind.core.internal.Plan;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A listing over S3 with metadata, which S3 tells of one object at a time.
 *
 * @param calls the calls of the bucket
 * @param list what is listed
 */
record IncludedMetadata(S3Calls calls, R2ListOptions list) implements Plan.Work<R2Listing> {
    private static final int WIDTH = 8;

    @Override
    public R2Listing run(Parts parts) throws InterruptedException {
        R2Listing page = S3Listings.objects(calls.in(parts), list).await();
        List<R2Object> listed = page.objects();
        Map<Integer, R2Object> told = new TreeMap<>();
        Iterator<Integer> places = IntStream.range(0, listed.size())
                .filter(place -> R2Rules.isS3Key(listed.get(place).key()))
                .iterator();
        IntStream.range(0, listed.size())
                .filter(place -> !R2Rules.isS3Key(listed.get(place).key()))
                .forEach(place -> told.put(place, listed.get(place)));
        parts.<Integer, Optional<R2Object>>each(
                WIDTH,
                () -> places.hasNext() ? Optional.of(places.next()) : Optional.empty(),
                place -> calls.in(parts).head(listed.get(place).key(), Optional.empty()),
                ended -> value(ended, listed.get(ended.part())).ifPresent(object -> told.put(ended.part(), object)));
        return new R2Listing(List.copyOf(told.values()), page.delimitedPrefixes(), page.cursor());
    }

    /** Empty when the object was deleted since it was listed. */
    private Optional<R2Object> value(Ended<Integer, Optional<R2Object>> ended, R2Object listed) {
        if (ended.failure().isEmpty()) {
            return ended.value().orElseThrow().map(head -> merged(listed, head));
        }
        if (ended.failure().get() instanceof InvalidRequestException) {
            return Optional.of(listed); // it is encrypted, and its metadata are told to those alone who have the key
        }
        throw ended.failure().get();
    }

    private R2Object merged(R2Object listed, R2Object head) {
        boolean same = listed.etag().equals(head.etag());
        return new R2Object(
                head.key(),
                head.version(),
                head.size(),
                head.etag(),
                same ? listed.uploaded() : head.uploaded(), // a listing tells it to the millisecond
                includes(R2Include.HTTP_METADATA) ? head.httpMetadata() : R2HttpMetadata.none(),
                includes(R2Include.CUSTOM_METADATA) ? head.customMetadata() : Map.of(),
                head.storageClass().or(listed::storageClass),
                head.checksums(),
                Optional.empty(),
                head.customerKeyMd5());
    }

    private boolean includes(R2Include what) {
        return list.include().contains(what);
    }
}
