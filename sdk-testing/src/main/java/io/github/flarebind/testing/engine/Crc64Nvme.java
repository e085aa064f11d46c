package io.github.flarebind.testing.engine;

import java.util.zip.Checksum;

/** CRC-64/NVME, which the JDK does not have: polynomial AD93D23594C93659, bits reflected, all ones in and out. */
final class Crc64Nvme implements Checksum {
    private static final long REFLECTED = 0x9A6C9329AC4BC9B5L;
    private static final long[] TABLE = table();

    private long state = -1;

    private static long[] table() {
        long[] table = new long[256];
        for (int i = 0; i < table.length; i++) {
            long value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ REFLECTED;
            }
            table[i] = value;
        }
        return table;
    }

    @Override
    public void update(int b) {
        state = TABLE[(int) (state ^ b) & 0xff] ^ state >>> 8;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = -1;
    }
}
