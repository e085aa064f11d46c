package io.github.flarebind.contract;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the cases of the contract by the ground that they ran on ({@link RunsOn}), prints a line for each ground, and writes
 * {@code <ground>.properties} into {@code target/grounds}, or where the system property {@value #FOLDER} says.
 */
public final class GroundCounts implements TestExecutionListener {
    /** The system property that names the folder of the counts. */
    public static final String FOLDER = "flarebind.grounds";

    private final Path folder;
    private final PrintStream out;
    private final Map<String, GroundCount> counts = new ConcurrentSkipListMap<>();
    private Optional<TestPlan> plan = Optional.empty();

    /** As JUnit makes it. */
    public GroundCounts() {
        this(folder(), System.out);
    }

    GroundCounts(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, "target/grounds"));
    }

    /** Where the counts of {@code ground} are written. */
    public static Path file(String ground) {
        return file(folder(), ground);
    }

    /** Where they are in {@code folder}. */
    public static Path file(Path folder, String ground) {
        return folder.resolve(ground.replace(' ', '-') + ".properties");
    }

    /** Forgets what an earlier run wrote of the grounds of this one. */
    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = Optional.of(started);
        started.getRoots().stream()
                .flatMap(root -> started.getDescendants(root).stream())
                .flatMap(test -> ground(test).stream())
                .distinct()
                .forEach(ground -> delete(file(folder, ground)));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        int cases = (int) plan.orElseThrow().getDescendants(test).stream()
                .filter(one -> method(one).isPresent())
                .count();
        count(test).ifPresent(count -> count.skipped(cases + (method(test).isPresent() ? 1 : 0), reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest() && result.getStatus() == Status.FAILED) {
            ground(test)
                    .or(() -> result.getThrowable().flatMap(GroundCounts::ground))
                    .ifPresent(ground -> count(ground).failedAround());
        }
        method(test)
                .filter(method -> test.isTest())
                .ifPresent(method -> count(test).ifPresent(count -> count.ended(method, result)));
    }

    /** The method of a case of the contract. */
    private static Optional<Method> method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .filter(method -> Behaviour.of(method).isPresent());
    }

    private Optional<GroundCount> count(TestIdentifier test) {
        return ground(test).map(this::count);
    }

    private GroundCount count(String ground) {
        return counts.computeIfAbsent(ground, name -> new GroundCount());
    }

    /** The ground that a failure, or what is behind it, bears. */
    private static Optional<String> ground(Throwable failure) {
        return ground(failure.getClass())
                .or(() ->
                        behind(failure).flatMap(cause -> ground(cause).stream()).findFirst());
    }

    private static Stream<Throwable> behind(Throwable failure) {
        return Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
    }

    private static Optional<String> ground(TestIdentifier test) {
        return test.getSource().flatMap(source -> {
            if (source instanceof MethodSource method) {
                return ground(method.getJavaClass());
            }
            return source instanceof ClassSource type ? ground(type.getJavaClass()) : Optional.empty();
        });
    }

    private static Optional<String> ground(Class<?> type) {
        Optional<RunsOn> here = AnnotationSupport.findAnnotation(type, RunsOn.class);
        Optional<Class<?>> around = Optional.ofNullable(type.getEnclosingClass());
        return here.isPresent() ? here.map(RunsOn::value) : around.flatMap(GroundCounts::ground);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        counts.forEach((ground, count) -> {
            out.println(ground + ": " + count);
            if (count.ran()) {
                write(ground, count);
            }
        });
        counts.clear();
    }

    private void write(String ground, GroundCount count) {
        Map<String, String> entries = new TreeMap<>(count.entries());
        entries.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        Entries.write(file(folder, ground), entries);
    }
}
