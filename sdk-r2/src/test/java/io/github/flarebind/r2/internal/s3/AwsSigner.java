package io.github.flarebind.r2.internal.s3;

import io.github.flarebind.r2.S3Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The signer of the AWS SDK for Java, set up as its S3 client does. */
final class AwsSigner {
    private AwsSigner() {}

    static String authorization(RandomRequest random) {
        return sign(random, AuthLocation.HEADER, Duration.ZERO)
                .firstMatchingHeader("Authorization")
                .orElseThrow();
    }

    static String presigned(RandomRequest random, Duration expiry) {
        return sign(random, AuthLocation.QUERY_STRING, expiry)
                .encodedQueryParameters()
                .orElseThrow();
    }

    private static SdkHttpRequest sign(RandomRequest random, AuthLocation location, Duration expiry) {
        AwsCredentialsIdentity identity = identity(random.credentials());
        SignRequest.Builder<AwsCredentialsIdentity> request = SignRequest.builder(identity)
                .request(request(random))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, random.scope().region())
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                .putProperty(AwsV4HttpSigner.AUTH_LOCATION, location)
                .putProperty(
                        HttpSigner.SIGNING_CLOCK, Clock.fixed(random.scope().time(), ZoneOffset.UTC));
        if (location == AuthLocation.QUERY_STRING) {
            request.putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, expiry);
        }
        return AwsV4HttpSigner.create().sign(request.build()).request();
    }

    private static AwsCredentialsIdentity identity(S3Credentials keys) {
        return keys.sessionToken().isPresent()
                ? AwsSessionCredentialsIdentity.create(
                        keys.accessKeyId(),
                        keys.secretAccessKey(),
                        keys.sessionToken().get())
                : AwsCredentialsIdentity.create(keys.accessKeyId(), keys.secretAccessKey());
    }

    private static SdkHttpRequest request(RandomRequest random) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(random.method))
                .protocol("https")
                .host(random.host)
                .port(random.port)
                .encodedPath(random.path);
        random.query.forEach(pair -> request.appendRawQueryParameter(pair.getKey(), pair.getValue()));
        random.headers.forEach(request::putHeader);
        return request.build();
    }
}
