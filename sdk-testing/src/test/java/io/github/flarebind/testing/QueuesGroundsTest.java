package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.QueuesContract;
import io.github.flarebind.contract.RunsOn;
import org.junit.jupiter.api.Nested;

class QueuesGroundsTest {
    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class InProcess extends QueuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class AsyncInProcess extends QueuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.SOCKET)
    class OnSocket extends QueuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
