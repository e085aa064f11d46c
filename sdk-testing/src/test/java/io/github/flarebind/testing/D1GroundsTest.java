package io.github.flarebind.testing;

import io.github.flarebind.contract.D1Contract;
import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.RunsOn;
import org.junit.jupiter.api.Nested;

class D1GroundsTest {
    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class InProcess extends D1Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class AsyncInProcess extends D1Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.SOCKET)
    class OnSocket extends D1Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
