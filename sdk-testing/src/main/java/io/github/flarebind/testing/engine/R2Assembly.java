package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.r2.internal.R2Limits;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Makes one of an upload's parts, by R2's rules. */
record R2Assembly(List<R2Part> parts) {
    private static final int TOO_SMALL = 10011;
    private static final int PART_NOT_FOUND = 10025;
    private static final int UNEQUAL = 10048;

    /** The parts that {@code names} name, in the order of their numbers. */
    static R2Assembly of(R2Upload upload, List<R2PartName> names) {
        Set<Integer> numbers = new HashSet<>();
        List<R2Part> given =
                names.stream().map(name -> part(upload, name, numbers)).toList();
        // in the order given: the service looks for small parts before it sorts
        if (given.stream()
                .limit(Math.max(0, given.size() - 1))
                .anyMatch(part -> part.size() < R2Limits.MIN_PART_BYTES)) {
            throw new ServiceException(
                    INVALID, TOO_SMALL, "Your proposed upload is smaller than the minimum allowed object size.");
        }
        R2Assembly assembly = new R2Assembly(
                given.stream().sorted(Comparator.comparing(R2Part::number)).toList());
        assembly.check();
        return assembly;
    }

    /** A number that is named twice is documented as no valid part; the local runtime fails with an internal error. */
    private static R2Part part(R2Upload upload, R2PartName name, Set<Integer> numbers) {
        return upload.part(name.number())
                .filter(part -> part.etag().equals(name.etag()) && numbers.add(name.number()))
                .orElseThrow(() -> new ServiceException(
                        INVALID, PART_NOT_FOUND, "One or more of the specified parts could not be found."));
    }

    private void check() {
        long first = parts.isEmpty() ? 0 : parts.get(0).size();
        for (int i = 0; i < parts.size(); i++) {
            long size = parts.get(i).size();
            boolean last = i == parts.size() - 1;
            if (size > first || (!last && (size < first || size < R2Limits.MIN_PART_BYTES))) {
                throw new ServiceException(INVALID, UNEQUAL, "There was a problem with the multipart upload.");
            }
        }
        if (content().length() > R2Limits.MAX_OBJECT_BYTES) {
            throw R2Intake.tooLarge();
        }
    }

    R2Content content() {
        return R2Content.joined(parts.stream().map(R2Part::content).toList());
    }

    String etag() {
        MessageDigest md5 = R2Digests.digest("MD5");
        parts.forEach(part -> md5.update(HexFormat.of().parseHex(part.etag())));
        return HexFormat.of().formatHex(md5.digest()) + '-' + parts.size();
    }
}
