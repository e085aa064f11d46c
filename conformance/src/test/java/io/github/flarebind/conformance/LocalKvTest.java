package io.github.flarebind.conformance;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.KvContract;
import org.junit.jupiter.api.Nested;

@OnLocalRuntime
class LocalKvTest {
    private final LocalRuntime runtime;

    LocalKvTest(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    @Nested
    class Blocking extends Suite {
        @Override
        protected Ground ground() {
            return new LocalGround(runtime.client(), false);
        }
    }

    @Nested
    class Async extends Suite {
        @Override
        protected Ground ground() {
            return new LocalGround(runtime.client(), true);
        }
    }

    abstract class Suite extends KvContract {
        /** There are the namespaces of the configuration, and no route to make others. */
        @Override
        protected boolean managesNamespaces() {
            return false;
        }

        @Override
        protected String givenNamespace() {
            return runtime.resources().namespaces().get(0);
        }

        /** Its bulk get does not look at {@code withMetadata}. */
        @Override
        protected boolean tellsMetadataWithValues() {
            return false;
        }

        /** Its put does not look at {@code expiration} and {@code expiration_ttl}. */
        @Override
        protected boolean keepsExpirations() {
            return false;
        }
    }
}
