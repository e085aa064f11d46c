package io.github.flarebind.r2.transfer;

import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.internal.Md5;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Whether a file has the ETag of the object that it was downloaded from, as far as that can be told: of an object in parts it is
 * made of their MD5s, and nobody tells their size.
 *
 * @param file where the bytes are
 * @param object what R2 told
 * @param partSize that of our parts
 */
record ArrivedEtag(Path file, R2Object object, long partSize) {
    private static final Pattern OF_PARTS = Pattern.compile("[0-9a-f]{32}-([1-9][0-9]{0,4})");
    private static final long MEBIBYTE = 1L << 20;
    private static final long MEGABYTE = 1_000_000;
    private static final int LARGEST = 100;

    boolean differs() {
        if (object.customerKeyMd5().isPresent()) {
            return false; // its ETag is not made of the bytes alone
        }
        return object.checksums()
                .md5()
                .map(md5 -> !md5.equals(part(0, object.size())))
                .orElseGet(this::partsDiffer);
    }

    /** Where as many parts of our size or the usual one make the object, they are probably its parts; or others of a round size. */
    private boolean partsDiffer() {
        Set<Long> likely = fitting(LongStream.of(partSize, PartPlan.USUAL));
        return !likely.isEmpty() && !matches(likely) && !matches(fitting(round()));
    }

    private static LongStream round() {
        return LongStream.rangeClosed(1, LARGEST).flatMap(n -> LongStream.of(n * MEBIBYTE, n * MEGABYTE));
    }

    /** Those of the sizes that make as many parts as the ETag tells. */
    private Set<Long> fitting(LongStream sizes) {
        Matcher told = OF_PARTS.matcher(object.etag());
        return told.matches()
                ? sizes.map(size -> Math.max(1, Math.min(size, object.size())))
                        .filter(size -> new PartPlan(object.size(), size).parts() == Long.parseLong(told.group(1)))
                        .boxed()
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private boolean matches(Set<Long> sizes) {
        return sizes.stream().anyMatch(size -> object.etag().equals(ofParts(new PartPlan(object.size(), size))));
    }

    private String ofParts(PartPlan plan) {
        return Md5.ofParts(IntStream.rangeClosed(1, (int) plan.parts())
                .mapToObj(part -> part(plan.offset(part), plan.length(part)))
                .toList());
    }

    private String part(long offset, long length) {
        return new FilePart(file, offset, length).md5();
    }
}
