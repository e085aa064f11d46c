package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.Body;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What can go wrong in suites, with something in every service; run by {@link LiveSuitesTest} alone. */
@OnLiveAccount
class FailingSuite {
    static final String IN_THE_MIDDLE = "it fails in the middle";
    static final String BEFORE = "it fails before it begins";
    static final String AFTER = "it fails after its end, and takes nothing away";

    private final LiveRun run;

    FailingSuite(LiveRun run) {
        this.run = run;
    }

    /** A case's resources, all four kinds, of a ground that is never closed. */
    private void make() {
        Ground ground = run.ground(run.kv());
        KvClient.of(ground.client()).create(ground.freshName());
        D1Client.of(ground.client()).create(ground.freshName());
        QueuesClient queues = QueuesClient.of(ground.client());
        queues.createPullConsumer(queues.create(ground.freshName()).id());
        R2Client r2 = R2Client.of(ground.client());
        R2Bucket bucket = r2.s3().bucket(r2.create(ground.freshName()).name());
        bucket.put("a/b\nc", "v");
        bucket.createMultipartUpload("begun").uploadPart(1, Body.of("part"));
    }

    @Test
    void inTheMiddle() {
        make();
        throw new IllegalStateException(IN_THE_MIDDLE);
    }

    @Nested
    class Before {
        @BeforeEach
        void enter() {
            make();
            throw new IllegalStateException(BEFORE);
        }

        @Test
        void neverBegun() {}
    }

    @Nested
    class After {
        @AfterEach
        void leave() {
            throw new IllegalStateException(AFTER);
        }

        @Test
        void done() {
            make();
        }
    }
}
