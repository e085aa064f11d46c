package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.d1.AsyncD1Database;
import io.github.flarebind.d1.AsyncD1PreparedStatement;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1TimeTravel;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.kv.AsyncKvNamespace;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.queues.AsyncCloudflareQueue;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.AsyncR2MultipartUpload;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Presigner;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.transfer.R2Transfer;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of all operations is whole: what the failure suites run over is everything there is. */
class OperationsTest {
    private static final Set<Class<?>> FACES = Set.of(
            KvNamespace.class,
            D1Database.class,
            D1PreparedStatement.class,
            R2Bucket.class,
            CloudflareQueue.class,
            KvClient.class,
            D1Client.class,
            D1TimeTravel.class,
            R2MultipartUpload.class,
            R2Client.class,
            R2Presigner.class,
            R2Transfer.class,
            QueuesClient.class);

    private static final Map<String, Class<?>> TWINS = Map.of(
            "KvNamespace", AsyncKvNamespace.class,
            "D1Database", AsyncD1Database.class,
            "D1PreparedStatement", AsyncD1PreparedStatement.class,
            "R2Bucket", AsyncR2Bucket.class,
            "R2MultipartUpload", AsyncR2MultipartUpload.class,
            "CloudflareQueue", AsyncCloudflareQueue.class);

    /** The methods that send nothing, whatever becomes of their result. */
    private static final Set<String> SEND_NOTHING = Set.of(
            "KvNamespace.async()",
            "KvNamespace.with(CallOptions)",
            "KvClient.of(CloudflareClient)",
            "KvClient.namespace(String)",
            "KvClient.namespaceById(String)",
            "D1Database.async()",
            "D1Database.with(CallOptions)",
            "D1Database.prepare(String)",
            "D1PreparedStatement.bind(Object[])",
            "D1PreparedStatement.bind(Map)",
            "D1Client.of(CloudflareClient)",
            "D1Client.database(String)",
            "D1Client.databaseById(String)",
            "D1Client.timeTravel(String)",
            "R2Bucket.async()",
            "R2Bucket.with(CallOptions)",
            "R2Bucket.resumeMultipartUpload(String, String)",
            "R2Bucket.resumeMultipartUpload(String, String, R2CustomerKey)",
            "R2MultipartUpload.async()",
            "R2MultipartUpload.with(CallOptions)",
            "R2MultipartUpload.key()",
            "R2MultipartUpload.uploadId()",
            "R2Presigner.toString()",
            "R2Transfer.of(R2Bucket)",
            "R2Transfer.of(R2Bucket, TransferOptions)",
            "R2Client.s3()",
            "R2Client.s3(S3Credentials)",
            "R2Client.s3(R2Grant)",
            "R2Client.in(Jurisdiction)",
            "R2Client.presigner(String)",
            "R2Client.of(CloudflareClient)",
            "R2Client.bucket(String)",
            "CloudflareQueue.async()",
            "CloudflareQueue.with(CallOptions)",
            // what a consumer sends are pulls and acks, which it repeats itself
            "CloudflareQueue.consume(QueueMessageHandler)",
            "CloudflareQueue.consume(QueueMessageHandler, QueueConsumerOptions)",
            "QueuesClient.of(CloudflareClient)",
            "QueuesClient.queue(String)");

    @Test
    void everyPublicMethodIsInTheListOrSendsNothing() {
        Set<String> listed =
                Operations.all().stream().map(Sample::method).collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(SEND_NOTHING);
        known.addAll(listed);

        assertThat(listed).doesNotContainAnyElementsOf(SEND_NOTHING);
        assertThat(known).isEqualTo(publicMethods());
    }

    private static Set<String> publicMethods() {
        return FACES.stream()
                .flatMap(face -> Arrays.stream(face.getMethods())
                        .filter(method -> method.getDeclaringClass().equals(face))
                        .map(OperationsTest::signature))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + '.' + method.getName() + '(', ")"));
    }

    @Test
    void everyWireRequestIsInTheList() {
        Set<Operation> listed = Operations.all().stream()
                .flatMap(sample -> sample.operations().stream())
                .collect(Collectors.toSet());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(wireRequests());
    }

    private static List<Operation> wireRequests() {
        return Stream.<Operation[]>of(
                        KvOperation.values(), D1Operation.values(), R2Operation.values(), QueuesOperation.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    static List<Sample<?>> samples() {
        return Operations.all();
    }

    @Test
    void noTwoRowsAreTheSame() {
        assertThat(samples()).extracting(Sample::toString).doesNotHaveDuplicates();
    }

    /** A call is stronger than its row of the enum only where D1 reads, and weaker only under conditions. */
    @ParameterizedTest
    @MethodSource("samplesThatAreTried")
    void replayIsThatOfTheWireRequestUnlessD1ReadsOrConditionsHold(Sample<?> sample) {
        Replay replay = sample.wire().replay();

        if (sample.variant().equals(Sql.READING.variant())) {
            assertThat(replay).isEqualTo(Replay.SAFE);
        } else if (sample.variant().equals(R2S3Samples.UNDER_CONDITIONS)) {
            assertThat(replay).isEqualTo(Replay.UNSAFE);
        } else {
            assertThat(sample.operations()).allMatch(row -> replay == row.replay());
        }
    }

    /** Those whose requests follow rules of their own have no one replay. */
    static List<Sample<?>> samplesThatAreTried() {
        return samples().stream().filter(sample -> sample.wire().requests() > 0).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothFacesAreTriedWhereThereAreTwo(Sample<?> sample) {
        String method = sample.method();
        String face = method.substring(0, method.indexOf('.'));
        String name = method.substring(method.indexOf('.') + 1, method.indexOf('('));
        boolean twin = TWINS.containsKey(face)
                && Arrays.stream(TWINS.get(face).getMethods())
                        .anyMatch(other -> other.getName().equals(name));

        assertThat(sample.async().isPresent()).isEqualTo(twin);
    }
}
