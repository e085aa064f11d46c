package io.github.flarebind.core.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads an answer into memory, never more of it than is allowed. */
final class WholeAnswer {
    private static final int FIRST = 16 * 1024;

    private WholeAnswer() {}

    /**
     * Returns all of {@code answer}.
     *
     * @throws AnswerTooLargeException when it is larger than {@code most} bytes; where it says so itself, unread
     */
    static byte[] all(AnswerStream answer, int most) throws IOException, InterruptedException {
        if (answer.declared() > most) {
            throw new AnswerTooLargeException(
                    "the answer has " + answer.declared() + " bytes, at most " + most + " are read into memory");
        }
        ByteBuffer bytes = fill(answer, most);
        if (answer.take(ByteBuffer.allocate(1)) >= 0) {
            throw new AnswerTooLargeException("the answer goes on after " + bytes.position() + " bytes");
        }
        return exact(bytes);
    }

    /** Returns the first {@code most} bytes of {@code answer}, or all where it has fewer, and gives up the rest. */
    static byte[] start(AnswerStream answer, int most) throws IOException, InterruptedException {
        try (answer) {
            ByteBuffer bytes = fill(answer, most);
            if (bytes.position() < most) {
                answer.take(ByteBuffer.allocate(1)); // the end, so that the connection can be used again
            }
            return exact(bytes);
        }
    }

    private static ByteBuffer fill(AnswerStream answer, int most) throws IOException, InterruptedException {
        int room = answer.declared() < 0 ? most : (int) Math.min(answer.declared(), most);
        ByteBuffer bytes = ByteBuffer.allocate(Math.min(room, FIRST));
        while (answer.take(bytes) >= 0 && (bytes.hasRemaining() || bytes.capacity() < room)) {
            if (!bytes.hasRemaining()) {
                // what is announced is not believed before it comes
                bytes = ByteBuffer.allocate((int) Math.min(2L * bytes.capacity(), room))
                        .put(bytes.flip());
            }
        }
        return bytes;
    }

    private static byte[] exact(ByteBuffer bytes) {
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }
}
