package io.github.flarebind.core;

import io.github.flarebind.core.internal.OneByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that tells how far the reading of it is. It counts as a source, so that the caller's thread reads it. */
final class ProgressBody extends Body {
    private final Body body;
    private final BodyProgress listener;

    ProgressBody(Body body, BodyProgress listener) {
        this.body = body;
        this.listener = listener;
    }

    @Override
    public Kind kind() {
        return body.kind();
    }

    @Override
    public OptionalLong length() {
        return body.length();
    }

    @Override
    public boolean replayable() {
        return body.replayable();
    }

    @Override
    public InputStream open() {
        return new CountedInputStream(body.open(), body.length().orElseThrow(), listener);
    }

    @Override
    public Body resolve(JsonCodec codec) {
        return new ProgressBody(body.resolve(codec), listener);
    }

    @Override
    public String toString() {
        return body.toString();
    }
}

/** Counts what is read, and tells it seldom enough to cost nothing. */
final class CountedInputStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(BodyProgress.class);
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final long total;
    private final BodyProgress listener;
    private long count;
    private long told;
    private boolean ended;

    CountedInputStream(InputStream in, long total, BodyProgress listener) {
        this.in = in;
        this.total = total;
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        count += Math.max(n, 0);
        boolean end = n < 0 || (n > 0 && count == total);
        if (!ended && (end || count - told >= CHUNK)) {
            ended = end;
            tell();
        }
        return n;
    }

    private void tell() {
        told = count;
        try {
            listener.sent(count, total);
        } catch (RuntimeException e) {
            LOG.warn("onProgress threw; the call goes on", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
