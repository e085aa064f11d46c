package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.QueuesContract;
import org.junit.jupiter.api.Nested;

class QueuesGroundsTest {
    @Nested
    class InProcess extends QueuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class AsyncInProcess extends QueuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class OnSocket extends QueuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
