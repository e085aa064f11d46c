package io.github.flarebind.testing.engine;

import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.internal.R2Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bytes on their way in.
 *
 * @param bytes the bytes, read once
 * @param length how many are announced
 * @param checksums what they must come to
 */
public record R2Intake(InputStream bytes, OptionalLong length, List<R2Checksum> checksums) {
    private static final int BAD_DIGEST = 10037;
    private static final int TOO_LARGE = 100100;
    private static final Map<R2Checksum.Algorithm, String> NAMES =
            Map.of(R2Checksum.Algorithm.SHA1, "SHA-1", R2Checksum.Algorithm.SHA256, "SHA-256");

    /** Bytes of which nothing is promised. */
    public static R2Intake of(InputStream bytes) {
        return new R2Intake(bytes, OptionalLong.empty(), List.of());
    }

    /** The refusal of an object that is too large for the request it came with. */
    public static ServiceException tooLarge() {
        return new ServiceException(
                ServiceException.Kind.INVALID,
                TOO_LARGE,
                "Your proposed upload exceeds the maximum allowed object size.");
    }

    /** Reads to the end; nothing is kept of bytes that come to something else than they must. */
    R2Arrived take(R2Disk disk) throws IOException {
        if (length.orElse(0) > R2Limits.MAX_PUT_BYTES) {
            throw tooLarge();
        }
        R2Digests digests =
                new R2Digests(checksums.stream().map(R2Checksum::algorithm).toList());
        R2Content content = R2Content.of(disk.take(bytes, digests));
        Map<R2Checksum.Algorithm, String> actual = digests.hex();
        try {
            check(actual);
        } catch (ServiceException mismatch) {
            content.release();
            throw mismatch;
        }
        return new R2Arrived(content, actual);
    }

    /** All bytes of what is read at once; they come to what they must. */
    public byte[] document() throws IOException {
        byte[] all = bytes.readAllBytes();
        R2Digests digests =
                new R2Digests(checksums.stream().map(R2Checksum::algorithm).toList());
        digests.update(all, all.length);
        check(digests.hex());
        return all;
    }

    private void check(Map<R2Checksum.Algorithm, String> actual) {
        Optional<R2Checksum> wrong = checksums.stream()
                .filter(sum -> !sum.hex().equals(actual.get(sum.algorithm())))
                .findFirst();
        if (wrong.isPresent()) {
            throw mismatch(wrong.get(), actual.getOrDefault(wrong.get().algorithm(), ""));
        }
    }

    private static ServiceException mismatch(R2Checksum given, String actual) {
        String name = NAMES.getOrDefault(given.algorithm(), given.algorithm().name());
        return new ServiceException(
                ServiceException.Kind.INVALID,
                BAD_DIGEST,
                "The " + name + " checksum you specified did not match what we received.\nYou provided a " + name
                        + " checksum with value: " + given.hex() + "\nActual " + name + " was: " + actual);
    }
}
