package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the streamed answers that nobody closes: reports each once, and gives its connection back. */
final class UnclosedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(UnclosedAnswers.class);

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Cleaner cleaner;

    /** The same answer, watched if its body was asked for as a stream. */
    TransportResponse watched(Exchange exchange, TransportResponse response) {
        if (!exchange.wire().streamed() || response.status() / 100 != 2) {
            return response;
        }
        Report report = new Report(response.body(), exchange.operation().title(), exchange.resource());
        return response.with(new Watched(report, cleaner()));
    }

    /** Made with the first answer, for it starts a thread; which ends once this and all its answers are gone. */
    private Cleaner cleaner() {
        lock.lock();
        try {
            Cleaner made = cleaner == null ? Cleaner.create() : cleaner;
            cleaner = made;
            return made;
        } finally {
            lock.unlock();
        }
    }

    /** What is done about an answer that cannot be reached any more. It must not hold on to it. */
    static final class Report implements Runnable {
        private final InputStream body;
        private final String operation;
        private final String resource;
        private final AtomicBoolean closed = new AtomicBoolean();

        Report(InputStream body, String operation, String resource) {
            this.body = body;
            this.operation = operation;
            this.resource = resource;
        }

        void closed() {
            closed.set(true);
        }

        @Override
        public void run() {
            if (!closed.getAndSet(true)) {
                LOG.warn(
                        "{} on {}: the answer was neither closed nor read to its end, and kept its connection until the"
                                + " garbage collector found it; close it, best by try-with-resources",
                        operation,
                        resource);
                close();
            }
        }

        private void close() {
            try {
                body.close();
            } catch (IOException e) {
                LOG.debug("an answer that nobody closed could not be closed", e);
            }
        }
    }

    /** The stream that the caller holds. Each access keeps it reachable, so that it is not cleaned while it is read. */
    private static final class Watched extends FilterInputStream {
        private final Report report;
        private final Cleaner.Cleanable cleanable;

        Watched(Report report, Cleaner cleaner) {
            super(report.body);
            this.report = report;
            this.cleanable = cleaner.register(this, report);
        }

        @Override
        public int read() throws IOException {
            try {
                return ended(in.read());
            } finally {
                Reference.reachabilityFence(this);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            try {
                return ended(in.read(buffer, offset, count));
            } finally {
                Reference.reachabilityFence(this);
            }
        }

        @Override
        public long skip(long count) throws IOException {
            try {
                return in.skip(count);
            } finally {
                Reference.reachabilityFence(this);
            }
        }

        private int ended(int n) {
            if (n < 0) {
                report.closed();
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            report.closed();
            cleanable.clean(); // nothing is left to report, and nothing to keep
            in.close();
        }
    }
}
