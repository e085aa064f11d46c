package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.KvContract;

@OnLiveAccount
class LiveKvTest extends KvContract {
    private final LiveRun run;

    LiveKvTest(LiveRun run) {
        this.run = run;
    }

    @Override
    protected Ground ground() {
        return run.ground(run.kv());
    }
}
