package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.KvContract;
import org.junit.jupiter.api.Nested;

class KvGroundsTest {
    @Nested
    class InProcess extends KvContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class AsyncInProcess extends KvContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class OnSocket extends KvContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
