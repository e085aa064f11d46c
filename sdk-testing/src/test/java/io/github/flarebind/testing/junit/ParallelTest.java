package io.github.flarebind.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Tests at the same time, which must not see each other. */
class ParallelTest {
    private static final int AT_ONCE = 8;

    @Test
    void testsThatRunAtOnceSeeTheirOwnDataAlone() {
        Run.atOnce(Crowd.class, 2 * AT_ONCE).succeeded(4 * AT_ONCE);
    }

    @CloudflareTest(migrations = "junit/empty_table")
    static class Crowd {
        private static final CyclicBarrier EIGHT_HAVE_WRITTEN = new CyclicBarrier(AT_ONCE);

        @RepeatedTest(AT_ONCE)
        void one(KvNamespace kv, D1Database db, CloudflareQueue queue, TestInfo test) throws Exception {
            alone(kv, db, queue, "one " + test.getDisplayName());
        }

        @RepeatedTest(AT_ONCE)
        void two(KvNamespace kv, D1Database db, CloudflareQueue queue, TestInfo test) throws Exception {
            alone(kv, db, queue, "two " + test.getDisplayName());
        }

        @RepeatedTest(AT_ONCE)
        void three(KvNamespace kv, D1Database db, CloudflareQueue queue, TestInfo test) throws Exception {
            alone(kv, db, queue, "three " + test.getDisplayName());
        }

        @RepeatedTest(AT_ONCE)
        void four(KvNamespace kv, D1Database db, CloudflareQueue queue, TestInfo test) throws Exception {
            alone(kv, db, queue, "four " + test.getDisplayName());
        }

        private static void alone(KvNamespace kv, D1Database db, CloudflareQueue queue, String mine) throws Exception {
            kv.put(mine, "mine");
            db.prepare("INSERT INTO orders (item) VALUES (?)").bind(mine).run();
            queue.send(Body.of(mine));

            EIGHT_HAVE_WRITTEN.await(60, TimeUnit.SECONDS);

            assertThat(kv.list().items()).extracting(KvKey::name).containsExactly(mine);
            assertThat(db.prepare("SELECT item FROM orders").all().results())
                    .extracting(row -> row.getString("item"))
                    .containsExactly(mine);
            assertThat(queue.pull()).extracting(PulledMessage::text).containsExactly(mine);
        }
    }
}
