package io.github.flarebind.conformance.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.R2Contract;
import io.github.flarebind.r2.R2Client;
import org.junit.jupiter.api.Nested;

@OnLiveAccount
class LiveR2Test {
    private final LiveRun run;

    LiveR2Test(LiveRun run) {
        this.run = run;
    }

    @Nested
    class OverRest extends R2Contract {
        @Override
        protected Ground ground() {
            return run.ground(run.r2());
        }
    }

    @Nested
    class OverS3 extends R2Contract {
        @Override
        protected Ground ground() {
            return run.ground(run.r2());
        }

        @Override
        protected boolean overS3() {
            return true;
        }

        @Override
        protected R2Client s3(R2Client account) {
            assumeTrue(run.hasS3(), "CLOUDFLARE_API_BASE_URL is set; set FLAREBIND_LIVE_S3_ENDPOINT beside it");
            return super.s3(account);
        }
    }
}
