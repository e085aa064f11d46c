package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.d1.AsyncD1Database;
import io.github.flarebind.d1.AsyncD1PreparedStatement;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.kv.AsyncKvNamespace;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.AsyncCloudflareQueue;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.AsyncR2MultipartUpload;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2MultipartUpload;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two faces of a binding have the same methods, and differ by the future only. */
class ParityTest {
    private static final List<Twins> TWINS = List.of(
            new Twins(D1Database.class, AsyncD1Database.class),
            new Twins(D1PreparedStatement.class, AsyncD1PreparedStatement.class),
            new Twins(KvNamespace.class, AsyncKvNamespace.class),
            new Twins(R2Bucket.class, AsyncR2Bucket.class),
            new Twins(R2MultipartUpload.class, AsyncR2MultipartUpload.class),
            new Twins(CloudflareQueue.class, AsyncCloudflareQueue.class));
    private static final Set<String> BLOCKING_ONLY = Set.of("async", "listAll", "consume");

    /** Methods that ask the service for what they return a face of. */
    private static final Set<String> SENT_FOR_A_FACE = Set.of("createMultipartUpload");

    /** Methods that tell what a face was made of. */
    private static final Set<String> KNOWN_ALREADY = Set.of("key", "uploadId");

    record Twins(Class<?> blocking, Class<?> async) {}

    static List<Twins> twins() {
        return TWINS;
    }

    @ParameterizedTest
    @MethodSource("twins")
    void bothFacesHaveTheSameMethods(Twins twins) {
        List<String> expected = methods(twins.blocking())
                .filter(method -> !BLOCKING_ONLY.contains(method.getName()))
                .map(method -> signature(method, asynchronous(method)))
                .sorted()
                .toList();
        List<String> actual = methods(twins.async())
                .map(method -> signature(method, method.getGenericReturnType().getTypeName()))
                .sorted()
                .toList();

        assertThat(actual).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("twins")
    void facesHaveNoDefaultOrStaticMethods(Twins twins) {
        assertThat(Stream.concat(methods(twins.blocking()), methods(twins.async())))
                .allMatch(method -> Modifier.isAbstract(method.getModifiers()));
    }

    /** The twin of a blocking face; any other type is its own. */
    private static Class<?> async(Class<?> type) {
        return TWINS.stream()
                .filter(twins -> twins.blocking().equals(type))
                .<Class<?>>map(Twins::async)
                .findFirst()
                .orElse(type);
    }

    private static Stream<Method> methods(Class<?> face) {
        return Arrays.stream(face.getMethods());
    }

    private static String signature(Method method, String returns) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> async(type).getSimpleName())
                .collect(Collectors.joining(", ", returns + " " + method.getName() + "(", ")"));
    }

    /** Without I/O a method returns the twin's type, else a future of what the blocking one returns, or of its twin. */
    private static String asynchronous(Method method) {
        Type type = method.getGenericReturnType();
        Type twin = type instanceof Class<?> plain ? async(plain) : type;
        boolean withoutSending = !twin.equals(type) && !SENT_FOR_A_FACE.contains(method.getName());
        if (withoutSending || KNOWN_ALREADY.contains(method.getName())) {
            return twin.getTypeName();
        }
        String name = type == void.class ? Void.class.getName() : boxed(twin).getTypeName();
        return CompletableFuture.class.getName() + "<" + name + ">";
    }

    private static Type boxed(Type type) {
        return type instanceof ParameterizedType || !(type instanceof Class<?> plain) || !plain.isPrimitive()
                ? type
                : MethodType.methodType(plain).wrap().returnType();
    }
}
