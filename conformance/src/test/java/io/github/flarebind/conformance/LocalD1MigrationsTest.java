package io.github.flarebind.conformance;

import io.github.flarebind.contract.D1MigrationsContract;
import io.github.flarebind.contract.Ground;

@OnLocalRuntime
class LocalD1MigrationsTest extends D1MigrationsContract {
    private final LocalRuntime runtime;

    LocalD1MigrationsTest(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    protected Ground ground() {
        return new LocalGround(runtime.client(), false);
    }

    @Override
    protected boolean managesDatabases() {
        return false;
    }

    @Override
    protected String givenDatabase() {
        return runtime.resources().databases().get(1);
    }
}
