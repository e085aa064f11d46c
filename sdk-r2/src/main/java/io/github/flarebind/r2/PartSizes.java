package io.github.flarebind.r2;

import io.github.flarebind.r2.internal.R2Limits;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** The sizes of an upload's parts, so far as they are known here: R2 looks at them only when all were sent. */
final class PartSizes {
    private final Map<R2UploadedPart, Long> known = new ConcurrentHashMap<>();

    private PartSizes() {}

    static PartSizes none() {
        return new PartSizes();
    }

    void keep(R2UploadedPart part, long bytes) {
        known.put(part, bytes);
    }

    private OptionalLong of(R2UploadedPart part) {
        Long bytes = known.get(part);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /** Refuses parts that R2 will not join; those of unknown size pass. */
    void check(List<R2UploadedPart> sorted) {
        List<R2UploadedPart> first = sorted.subList(0, sorted.size() - 1);
        OptionalLong usual =
                first.stream().map(this::of).flatMapToLong(OptionalLong::stream).findFirst();
        first.forEach(part -> of(part).ifPresent(bytes -> {
            refuseIf(bytes < R2Limits.MIN_PART_BYTES, part, bytes, "at least " + R2Limits.MIN_PART_BYTES);
            refuseIf(bytes != usual.orElseThrow(), part, bytes, "one size, here " + usual.orElseThrow());
        }));
        R2UploadedPart last = sorted.get(sorted.size() - 1);
        of(last).ifPresent(bytes ->
                refuseIf(bytes > usual.orElse(bytes), last, bytes, "no less than the last, here " + usual.orElse(0)));
    }

    private static void refuseIf(boolean wrong, R2UploadedPart part, long bytes, String rule) {
        if (wrong) {
            throw new IllegalArgumentException(
                    "the part " + part.partNumber() + " has " + bytes + " bytes; all parts but the last have " + rule
                            + ": upload it again by the same number, cut otherwise");
        }
    }
}
