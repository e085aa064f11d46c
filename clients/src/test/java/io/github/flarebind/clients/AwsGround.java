package io.github.flarebind.clients;

import io.github.flarebind.testing.CloudflareEmulator;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** An emulator with one bucket, and AWS' clients of it with the settings that R2's documentation gives. */
final class AwsGround implements AutoCloseable {
    static final String BUCKET = "session";
    static final int PART = 5 * 1024 * 1024;

    final CloudflareEmulator emulator = CloudflareEmulator.start();
    final S3Client s3 = S3Client.builder()
            .endpointOverride(emulator.s3Url())
            .region(Region.of("auto"))
            .credentialsProvider(credentials())
            .serviceConfiguration(settings())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .build();
    final S3Presigner presigner = S3Presigner.builder()
            .endpointOverride(emulator.s3Url())
            .region(Region.of("auto"))
            .credentialsProvider(credentials())
            .serviceConfiguration(settings())
            .build();

    AwsGround() {
        s3.createBucket(request -> request.bucket(BUCKET));
    }

    private StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                emulator.s3Credentials().accessKeyId(), emulator.s3Credentials().secretAccessKey()));
    }

    private static S3Configuration settings() {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(true)
                .chunkedEncodingEnabled(false)
                .build();
    }

    PutObjectResponse put(String key, String text) {
        return s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    ResponseBytes<GetObjectResponse> get(String key) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        presigner.close();
        s3.close();
        emulator.close();
    }
}
