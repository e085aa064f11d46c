package io.github.flarebind.testing;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.r2.internal.R2Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What operations are called: by product and label, as errors and the log call them. */
final class OperationNames {
    private OperationNames() {}

    static List<String> all() {
        return operations().map(Operation::title).toList();
    }

    private static Stream<Operation> operations() {
        return Stream.<Operation[]>of(
                        D1Operation.values(), KvOperation.values(), R2Operation.values(), QueuesOperation.values())
                .flatMap(Arrays::stream);
    }

    /** Fits the operation of this name, or every one of the product of this name. */
    static Predicate<String> fitting(String name) {
        Objects.requireNonNull(name, "the name of the operation is null");
        List<String> known = all();
        if (known.contains(name)) {
            return name::equals;
        }
        if (known.stream().anyMatch(one -> one.startsWith(name + ' '))) {
            return one -> one.startsWith(name + ' ');
        }
        throw new IllegalArgumentException("there is no operation '" + name + "'; there are "
                + String.join(", ", closest(name, known)) + "; or D1, KV, R2, Queues for all of a product");
    }

    private static List<String> closest(String name, List<String> known) {
        String product = name.split(" ", 2)[0];
        List<String> ofProduct = known.stream()
                .filter(one -> one.regionMatches(true, 0, product + ' ', 0, product.length() + 1))
                .toList();
        return ofProduct.isEmpty() ? known : ofProduct;
    }
}
