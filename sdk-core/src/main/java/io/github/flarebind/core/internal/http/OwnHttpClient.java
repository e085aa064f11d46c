package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.internal.ClientConfig;
import io.github.flarebind.core.internal.DaemonThreads;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The HTTP client that we make ourselves: at the first use, for it starts a thread at once. */
final class OwnHttpClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 60;
    private static final @Nullable Method SHUTDOWN = shutdown();

    private final ReentrantLock lock = new ReentrantLock();
    private final ThreadPoolExecutor threads = threads();
    private final ClientConfig config;
    private volatile @Nullable HttpClient made;
    private boolean closed;

    OwnHttpClient(ClientConfig config) {
        this.config = config;
    }

    HttpClient client() {
        HttpClient client = made;
        return client == null ? make() : client;
    }

    private HttpClient make() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the HTTP client is closed");
            }
            HttpClient client = made;
            if (client == null) {
                client = built();
                made = client;
            }
            return client;
        } finally {
            lock.unlock();
        }
    }

    private HttpClient built() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads);
        config.proxy().ifPresent(builder::proxy);
        config.sslContext().ifPresent(builder::sslContext);
        return builder.build();
    }

    /** Nothing of ours blocks on these threads, so few are enough; and it never rejects, which would end the client. */
    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("flarebind-http"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Lets what runs end, and stops idle threads now and the others when they are; the client's own, before JDK 21, ends with the
     * garbage collector.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            threads.setKeepAliveTime(1, TimeUnit.MILLISECONDS); // no shutdown: what runs needs them to its end
            if (made != null && SHUTDOWN != null) {
                SHUTDOWN.invoke(made);
            }
            made = null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("HttpClient.shutdown() failed", e);
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Method shutdown() {
        try {
            return HttpClient.class.getMethod("shutdown"); // since JDK 21
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
