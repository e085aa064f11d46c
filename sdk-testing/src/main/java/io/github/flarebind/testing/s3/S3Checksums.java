package io.github.flarebind.testing.s3;

import static io.github.flarebind.testing.s3.S3Operation.CHECKSUM;

import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.R2Checksum.Algorithm;
import io.github.flarebind.testing.engine.R2Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What headers say that a body comes to. */
final class S3Checksums {
    private static final List<String> KNOWN = List.of(CHECKSUM + "mode", CHECKSUM + "type", CHECKSUM + "algorithm");

    private S3Checksums() {}

    static String header(Algorithm algorithm) {
        return CHECKSUM + algorithm.name().toLowerCase(Locale.ROOT);
    }

    /** The body of a put or of a part, of which the length must be known. */
    static R2Intake intake(S3Call call) {
        if (!call.content().sized()) {
            throw new S3Refusal(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        }
        return new R2Intake(S3Payload.of(call), OptionalLong.of(call.content().length()), said(call));
    }

    /** The whole body of a document, which comes to what the headers say. */
    static byte[] document(S3Call call) throws IOException {
        InputStream bytes = new ByteArrayInputStream(S3Payload.document(call));
        return new R2Intake(bytes, OptionalLong.empty(), said(call)).document();
    }

    private static List<R2Checksum> said(S3Call call) {
        List<R2Checksum> sums = new ArrayList<>();
        call.header("content-md5").ifPresent(text -> sums.add(md5(text)));
        sum(call).ifPresent(sums::add);
        return sums;
    }

    private static R2Checksum md5(String text) {
        return read(Algorithm.MD5, text)
                .orElseThrow(() ->
                        new S3Refusal(400, "InvalidDigest", "The checksum or Content-MD5 you specified is not valid."));
    }

    private static Optional<R2Checksum> sum(S3Call call) {
        List<String> names = call.headers().asMap().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(CHECKSUM) && !KNOWN.contains(name))
                .toList();
        if (names.size() > 1) {
            throw new S3Refusal(
                    400,
                    "InvalidRequest",
                    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }
        return names.stream()
                .findFirst()
                .map(name -> sum(name, call.header(name).orElse("")));
    }

    private static R2Checksum sum(String name, String value) {
        Algorithm algorithm = Arrays.stream(Algorithm.values())
                .filter(known -> known != Algorithm.MD5 && header(known).equals(name))
                .findFirst()
                .orElseThrow(() -> S3Refusal.header(name, value));
        return read(algorithm, value)
                .orElseThrow(() -> new S3Refusal(400, "InvalidRequest", "Value for " + name + " header is invalid."));
    }

    private static Optional<R2Checksum> read(Algorithm algorithm, String base64) {
        try {
            return Optional.of(R2Checksum.of(algorithm, Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
