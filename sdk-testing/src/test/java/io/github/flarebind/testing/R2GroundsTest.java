package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.R2Contract;
import org.junit.jupiter.api.Nested;

class R2GroundsTest {
    @Nested
    class InProcess extends R2Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class AsyncInProcess extends R2Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class OnSocket extends R2Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }

    @Nested
    class InProcessOverS3 extends OverS3 {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    class AsyncInProcessOverS3 extends OverS3 {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    class OnSocketOverS3 extends OverS3 {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }

    abstract static class OverS3 extends R2Contract {
        @Override
        protected boolean overS3() {
            return true;
        }
    }
}
