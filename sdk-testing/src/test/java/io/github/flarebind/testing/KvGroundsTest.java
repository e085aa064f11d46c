package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.KvContract;
import io.github.flarebind.contract.RunsOn;
import org.junit.jupiter.api.Nested;

class KvGroundsTest {
    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class InProcess extends KvContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class AsyncInProcess extends KvContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.SOCKET)
    class OnSocket extends KvContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
