package io.github.flarebind.conformance;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.R2Contract;
import io.github.flarebind.core.CloudflareClient;
import org.junit.jupiter.api.Nested;

@OnLocalRuntime
class LocalR2Test {
    private final LocalRuntime runtime;

    LocalR2Test(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    private CloudflareClient client() {
        return CloudflareClient.forWranglerDev(runtime.resources().origin());
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

    abstract class Suite extends R2Contract {
        /** There is the bucket of the configuration, and no route to make others. */
        @Override
        protected boolean managesBuckets() {
            return false;
        }

        @Override
        protected String givenBucket() {
            return runtime.resources().bucket();
        }

        /** Its put looks at {@code Content-Type} only. */
        @Override
        protected boolean tellsHttpMetadata() {
            return false;
        }

        @Override
        protected boolean keepsStorageClasses() {
            return false;
        }

        /** Its get answers in chunks. */
        @Override
        protected boolean tellsSizeWithGet() {
            return false;
        }

        /** Its list does not look at {@code start_after}. */
        @Override
        protected boolean startsAfterKeys() {
            return false;
        }

        /** It stores such a key and finds no route to delete it. */
        @Override
        protected boolean takesLineBreaks() {
            return false;
        }
    }
}
