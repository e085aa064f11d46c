package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.r2.internal.R2Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The far side calls every request as the client calls it, so that faults and requests are named as errors are. */
class OperationNamesTest {
    static List<Sample<?>> samples() {
        return OperationsTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void theFarSideKnowsARequestByTheClientsName(Sample<T> sample) {
        try (Trial<T> trial = new Trial<>(sample, List.of())) {
            trial.ends(Face.BLOCKING);

            assertThat(trial.told()).isNotEmpty().isSubsetOf(names(sample.operations()));
        }
    }

    /** The client's head over REST is a listing of one key, and the far side cannot know. */
    private static Set<String> names(Set<Operation> operations) {
        return operations.stream()
                .flatMap(operation ->
                        operation == R2Operation.HEAD ? Stream.of(operation, R2Operation.LIST) : Stream.of(operation))
                .map(Operation::title)
                .collect(Collectors.toSet());
    }
}
