package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.D1MigrationsContract;
import io.github.flarebind.contract.Ground;

@OnLiveAccount
class LiveD1MigrationsTest extends D1MigrationsContract {
    private final LiveRun run;

    LiveD1MigrationsTest(LiveRun run) {
        this.run = run;
    }

    @Override
    protected Ground ground() {
        return run.ground(run.d1());
    }
}
