package io.github.flarebind.conformance;

import io.github.flarebind.contract.D1Contract;
import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.internal.ClientRuntime;
import java.time.Instant;
import org.junit.jupiter.api.Nested;

@OnLocalRuntime
class LocalD1Test {
    private final LocalRuntime runtime;

    LocalD1Test(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    /** As {@code forWranglerDev}, but for the waits before it repeats what was answered 500, as bad SQL is here. */
    private CloudflareClient client() {
        return new ClientRuntime(
                runtime.config().time(ManualTime.startingAt(Instant.now())).build());
    }

    @Nested
    class Blocking extends Suite {
        @Override
        protected Ground ground() {
            return new LocalGround(client(), false);
        }
    }

    @Nested
    class Async extends Suite {
        @Override
        protected Ground ground() {
            return new LocalGround(client(), true);
        }
    }

    abstract class Suite extends D1Contract {
        /** There are the databases of the configuration, and no route to make others. */
        @Override
        protected boolean managesDatabases() {
            return false;
        }

        /** It has no routes for them. */
        @Override
        protected boolean movesDatabases() {
            return false;
        }

        @Override
        protected String givenDatabase() {
            return runtime.resources().databases().get(0);
        }

        @Override
        protected boolean answersEachStatement() {
            return false;
        }

        /** It has SQLite's own limit, 127. */
        @Override
        protected boolean limitsFunctionArguments() {
            return false;
        }

        /** It hands SQLite all that is still to run, and that is what SQLite measures. */
        @Override
        protected boolean measuresEachStatement() {
            return false;
        }

        /** It answers with an internal error, and starts the database anew. */
        @Override
        protected boolean tellsWhatEndsATransaction() {
            return false;
        }

        /** It takes any size; the limit is production's. */
        @Override
        protected boolean limitsValues() {
            return false;
        }
    }
}
