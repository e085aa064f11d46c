package io.github.flarebind.testing;

import io.github.flarebind.contract.D1Contract;
import io.github.flarebind.contract.D1ErrorsContract;
import io.github.flarebind.contract.D1ValuesContract;
import io.github.flarebind.contract.Ground;
import org.junit.jupiter.api.Nested;

class D1GroundsTest {
    @Nested
    class InProcess extends D1Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class AsyncInProcess extends D1Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class OnSocket extends D1Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }

    @Nested
    class ValuesInProcess extends D1ValuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class ValuesAsyncInProcess extends D1ValuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class ValuesOnSocket extends D1ValuesContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }

    @Nested
    class ErrorsInProcess extends D1ErrorsContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class ErrorsAsyncInProcess extends D1ErrorsContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class ErrorsOnSocket extends D1ErrorsContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
