package io.github.flarebind.testing;

import io.github.flarebind.contract.D1MigrationsContract;
import io.github.flarebind.contract.Ground;
import org.junit.jupiter.api.Nested;

class D1MigrationsGroundsTest {
    @Nested
    class InProcess extends D1MigrationsContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class AsyncInProcess extends D1MigrationsContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class OnSocket extends D1MigrationsContract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }
}
