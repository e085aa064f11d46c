package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.R2Contract;
import io.github.flarebind.contract.RunsOn;
import org.junit.jupiter.api.Nested;

class R2GroundsTest {
    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class InProcess extends R2Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class AsyncInProcess extends R2Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.SOCKET)
    class OnSocket extends R2Contract {
        @Override
        protected Ground ground() {
            return InMemoryGround.onSocket();
        }
    }

    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class InProcessOverS3 extends OverS3 {
        @Override
        protected Ground ground() {
            return InMemoryGround.inProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.IN_PROCESS)
    class AsyncInProcessOverS3 extends OverS3 {
        @Override
        protected Ground ground() {
            return InMemoryGround.asyncInProcess();
        }
    }

    @Nested
    @RunsOn(RunsOn.SOCKET)
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
