package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.D1Contract;
import io.github.flarebind.contract.Ground;

@OnLiveAccount
class LiveD1Test extends D1Contract {
    private final LiveRun run;

    LiveD1Test(LiveRun run) {
        this.run = run;
    }

    @Override
    protected Ground ground() {
        return run.ground(run.d1());
    }
}
