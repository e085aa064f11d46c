package io.github.flarebind.conformance;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.contract.R2Contract;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.S3Credentials;
import org.junit.jupiter.api.Nested;

@OnLocalRuntime
class LocalR2Test {
    private final LocalRuntime runtime;

    LocalR2Test(LocalRuntime runtime) {
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

    @Nested
    class BlockingOverS3 extends SuiteOverS3 {
        @Override
        protected Ground ground() {
            return new LocalGround(runtime.client(), false);
        }
    }

    @Nested
    class AsyncOverS3 extends SuiteOverS3 {
        @Override
        protected Ground ground() {
            return new LocalGround(runtime.client(), true);
        }
    }

    /** Its S3 endpoint checks signatures, and knows less than R2's. */
    abstract class SuiteOverS3 extends Suite {
        @Override
        protected boolean overS3() {
            return true;
        }

        /** It has no tokens, and so no keys that are derived from one. */
        @Override
        protected R2Client s3(R2Client account) {
            LocalRuntime.S3 keys = runtime.resources().s3();
            return account.s3(S3Credentials.of(keys.accessKeyId(), keys.secretAccessKey()));
        }

        @Override
        protected boolean tellsHttpMetadata() {
            return true;
        }

        @Override
        protected boolean tellsSizeWithGet() {
            return true;
        }

        @Override
        protected boolean startsAfterKeys() {
            return true;
        }

        /** It compresses what the encoding calls compressed. */
        @Override
        protected boolean keepsEncodedBytes() {
            return false;
        }

        @Override
        protected boolean looksAtConditions() {
            return true;
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

        /** Over REST it stores such a key and finds no route to delete it; over S3 it finds none to put it. */
        @Override
        protected boolean takesLineBreaks() {
            return false;
        }

        /** Its REST get does not look at conditions. */
        @Override
        protected boolean looksAtConditions() {
            return false;
        }

        /** It stores encoded words as they come. */
        @Override
        protected boolean decodesMetadata() {
            return false;
        }

        /** It looks at Content-MD5 and at no other checksum. */
        @Override
        protected boolean checksAllChecksums() {
            return false;
        }

        /** It answers 501 to them. */
        @Override
        protected boolean takesCustomerKeys() {
            return false;
        }

        /** It answers 501 to both lists. */
        @Override
        protected boolean listsUploads() {
            return false;
        }

        /** It makes ETags of parts up. */
        @Override
        protected boolean partEtagsAreDigests() {
            return false;
        }
    }
}
