package io.github.flarebind.testing.engine;

import static io.github.flarebind.r2.R2Checksum.Algorithm.MD5;

import io.github.flarebind.r2.R2Checksum.Algorithm;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** What bytes come to while they arrive: always their MD5, and what else is asked for. */
final class R2Digests {
    private final Map<Algorithm, MessageDigest> digests = new EnumMap<>(Algorithm.class);
    private final Map<Algorithm, Checksum> crcs = new EnumMap<>(Algorithm.class);

    R2Digests(Collection<Algorithm> wanted) {
        add(MD5);
        wanted.forEach(this::add);
    }

    private void add(Algorithm algorithm) {
        switch (algorithm) {
            case MD5 -> digests.put(algorithm, digest("MD5"));
            case SHA1 -> digests.put(algorithm, digest("SHA-1"));
            case SHA256 -> digests.put(algorithm, digest("SHA-256"));
            case CRC32 -> crcs.put(algorithm, new CRC32());
            case CRC32C -> crcs.put(algorithm, new CRC32C());
            case CRC64NVME -> crcs.put(algorithm, new Crc64Nvme());
        }
    }

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    void update(byte[] bytes, int count) {
        digests.values().forEach(digest -> digest.update(bytes, 0, count));
        crcs.values().forEach(crc -> crc.update(bytes, 0, count));
    }

    /** Each in lower-case hex; to be asked once, at the end. */
    Map<Algorithm, String> hex() {
        Map<Algorithm, String> hex = new EnumMap<>(Algorithm.class);
        digests.forEach((algorithm, digest) -> hex.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        crcs.forEach((algorithm, crc) -> hex.put(algorithm, hex(crc.getValue(), algorithm.bytes())));
        return hex;
    }

    private static String hex(long crc, int bytes) {
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(crc).array();
        return HexFormat.of().formatHex(Arrays.copyOfRange(all, Long.BYTES - bytes, Long.BYTES));
    }
}
