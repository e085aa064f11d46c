package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.QueuesContract;

@OnLiveAccount
class LiveQueuesTest extends QueuesContract {
    private final LiveRun run;

    LiveQueuesTest(LiveRun run) {
        this.run = run;
    }

    @Override
    protected Ground ground() {
        return run.ground(run.queues());
    }

    /** We would have to upload one. */
    @Override
    protected boolean hasWorkers() {
        return false;
    }
}
