package io.github.flarebind.r2.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is signed, the AWS SDK for Java signs it the same. */
class AwsSignaturesTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void headersAreSignedAsAwsDoes(long seed) {
        RandomRequest random = new RandomRequest(seed);

        assertThat(SigV4.authorization(random.signedRequest(), random.scope(), random.credentials()))
                .isEqualTo(AwsSigner.authorization(random));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void urlsAreSignedAsAwsDoes(long seed) {
        RandomRequest random = new RandomRequest(seed);
        Duration expiry = random.expiry();

        String ours = SigV4.presigned(random.presignedRequest(), random.scope(), expiry, random.credentials());

        assertThat(ours.split("&"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(AwsSigner.presigned(random, expiry).split("&")));
    }
}
