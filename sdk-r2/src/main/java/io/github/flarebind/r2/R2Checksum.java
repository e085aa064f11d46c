package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;

/**
 * What the bytes of a put must come to; R2 stores nothing when they do not. At most one goes with a put.
 *
 * @param algorithm how it is reckoned
 * @param hex the digest in hexadecimal
 */
public record R2Checksum(Algorithm algorithm, String hex) {
    /** How a checksum is reckoned; the order of the bytes is that of the digest, for CRCs the highest first. */
    public enum Algorithm {
        /** 16 bytes. */
        MD5(16),
        /** 20 bytes. */
        SHA1(20),
        /** 32 bytes. */
        SHA256(32),
        /** 4 bytes. */
        CRC32(4),
        /** 4 bytes. */
        CRC32C(4),
        /** 8 bytes. */
        CRC64NVME(8);

        private final int bytes;

        Algorithm(int bytes) {
            this.bytes = bytes;
        }

        /** How many bytes a digest has. */
        public int bytes() {
            return bytes;
        }
    }

    /** Takes hexadecimal of any case, and refuses a digest of another length. */
    public R2Checksum {
        requireNonNull(algorithm, "algorithm");
        int length = bytes(requireNonNull(hex, "hex")).length;
        if (length != algorithm.bytes()) {
            throw new IllegalArgumentException(algorithm + " has " + algorithm.bytes() + " bytes, not " + length
                    + "; they are given in hexadecimal");
        }
        hex = HexFormat.of().formatHex(bytes(hex));
    }

    /** The checksum of these digest bytes. */
    public static R2Checksum of(Algorithm algorithm, byte[] digest) {
        return new R2Checksum(algorithm, HexFormat.of().formatHex(digest));
    }

    /** The digest's bytes. */
    public byte[] bytes() {
        return bytes(hex);
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a checksum is given in hexadecimal", e);
        }
    }
}
