package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.testing.engine.R2Engine;
import io.github.flarebind.testing.engine.R2Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Buckets: made, deleted, told of. */
final class S3Buckets {
    private static final List<String> LOCATIONS = List.of("WNAM", "ENAM", "WEUR", "EEUR", "APAC", "OC");
    private static final Map<String, String[]> NEVER = Map.of(
            "tagging", new String[] {"NoSuchTagSet", "The TagSet does not exist."},
            "object-lock",
                    new String[] {
                        "ObjectLockConfigurationNotFoundError",
                        "Object Lock configuration does not exist for this bucket."
                    },
            "replication",
                    new String[] {
                        "ReplicationConfigurationNotFoundError", "The replication configuration was not found."
                    });

    private S3Buckets() {}

    static S3Refusal noRoute() {
        return new S3Refusal(404, "RouteNotFound", "No route matches this url.");
    }

    static S3Operation of(S3Call call) {
        return switch (call.method()) {
            case "HEAD" -> new S3Operation("HeadBucket", R2Operation.GET_BUCKET, S3Buckets::head);
            case "PUT" -> changing(call, new S3Operation("CreateBucket", R2Operation.CREATE_BUCKET, S3Buckets::create));
            case "DELETE" ->
                changing(call, new S3Operation("DeleteBucket", R2Operation.DELETE_BUCKET, S3Buckets::delete));
            default -> throw noRoute();
        };
    }

    private static S3Operation changing(S3Call call, S3Operation operation) {
        call.query().keySet().stream()
                .filter(name -> !name.startsWith("X-Amz-") && !name.equals("x-id"))
                .findFirst()
                .ifPresent(name -> {
                    throw S3Refusal.invalid("Search param " + name + " is unsupported for bucket operations");
                });
        return operation;
    }

    /** What is told alike of every bucket, if it is that which {@code call} asks for. */
    static Optional<S3Operation> constant(S3Call call) {
        return call.query().keySet().stream()
                .map(S3Buckets::constant)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<S3Operation> constant(String parameter) {
        S3Operation.Handler handler = switch (parameter) {
            case "location" ->
                (call, access) -> S3Xml.result("LocationConstraint")
                        .content(access.telling(call).location())
                        .ok();
            case "versioning" -> (call, access) -> told(call, access, S3Xml.result("VersioningConfiguration"));
            case "encryption" -> (call, access) -> told(call, access, encryption());
            default -> NEVER.containsKey(parameter) ? S3Buckets::never : null;
        };
        return Optional.ofNullable(handler)
                .map(known -> new S3Operation("GetBucket", R2Operation.GET_BUCKET, known).query(parameter));
    }

    private static TransportResponse told(S3Call call, S3Access access, S3Xml xml) {
        access.telling(call);
        return xml.ok();
    }

    private static S3Xml encryption() {
        return S3Xml.result("ServerSideEncryptionConfiguration")
                .open("Rule")
                .open("ApplyServerSideEncryptionByDefault")
                .text("SSEAlgorithm", "AES256")
                .close()
                .text("BucketKeyEnabled", true);
    }

    private static TransportResponse never(S3Call call, S3Access access) {
        access.telling(call);
        String[] words = call.query().keySet().stream()
                .filter(NEVER::containsKey)
                .map(NEVER::get)
                .findFirst()
                .orElseThrow();
        throw new S3Refusal(404, words[0], words[1]);
    }

    static S3Operation listing(S3Call call) {
        if (!call.method().equals("GET")) {
            throw noRoute();
        }
        return new S3Operation("ListBuckets", R2Operation.LIST_BUCKETS, S3Buckets::list)
                .headers("cf-prefix", "cf-start-after", "cf-continuation-token", "cf-max-keys");
    }

    private static TransportResponse list(S3Call call, S3Access access) {
        int most = S3Lists.number(call.header("cf-max-keys"), 1000);
        String start = call.header("cf-start-after").orElse("");
        String token = call.header("cf-continuation-token").orElse("");
        List<R2Store> all = access.all(call).list().stream()
                .filter(store ->
                        store.name().startsWith(call.header("cf-prefix").orElse("")))
                .filter(store ->
                        store.name().compareTo(start) > 0 && store.name().compareTo(token) > 0)
                .toList();
        S3Xml xml = S3Xml.result("ListAllMyBucketsResult").open("Buckets");
        all.stream()
                .limit(most)
                .forEach(store -> xml.open("Bucket")
                        .text("CreationDate", S3Lists.moment(store.created()))
                        .text("Name", store.name())
                        .close());
        String owner = access.account().id();
        byte[] body = xml.close()
                .open("Owner")
                .text("DisplayName", owner)
                .text("ID", owner)
                .bytes();
        return TransportResponse.of(200, paged(all, most), body);
    }

    private static Headers paged(List<R2Store> all, int most) {
        boolean truncated = all.size() > most;
        Headers headers = S3Xml.TYPE.with("cf-is-truncated", Boolean.toString(truncated));
        return truncated && most > 0
                ? headers.with("cf-next-continuation-token", all.get(most - 1).name())
                : headers;
    }

    private static TransportResponse head(S3Call call, S3Access access) {
        access.telling(call);
        return TransportResponse.of(200, Headers.empty(), new byte[0]);
    }

    private static TransportResponse create(S3Call call, S3Access access) throws IOException {
        byte[] body = S3Payload.document(call);
        String location = body.length == 0
                ? "auto"
                : S3Document.of(body, "CreateBucketConfiguration")
                        .text("LocationConstraint")
                        .orElse("auto");
        if (!location.equals("auto") && !LOCATIONS.contains(location)) {
            throw new S3Refusal(400, "InvalidLocationConstraint", "The specified location-constraint is not valid.");
        }
        access.managing(call)
                .create(call.bucket(), R2Engine.STANDARD, location.equals("auto") ? R2Engine.LOCATION : location);
        return TransportResponse.of(200, Headers.of("Location", '/' + call.bucket()), new byte[0]);
    }

    private static TransportResponse delete(S3Call call, S3Access access) {
        access.managing(call).delete(call.bucket());
        return TransportResponse.of(204, Headers.empty(), new byte[0]);
    }
}
