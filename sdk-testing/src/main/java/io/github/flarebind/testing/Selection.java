package io.github.flarebind.testing;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/**
 * Some of all requests.
 *
 * @param operations which operations
 * @param resources which resources
 * @param title what they are called
 */
record Selection(Predicate<String> operations, Predicate<Target> resources, String title) {
    static final Selection ALL = new Selection(operation -> true, target -> true, "any request");

    Selection of(String operation) {
        return new Selection(OperationNames.fitting(operation), resources, title.replace("any request", operation));
    }

    Selection on(String nameOrId) {
        requireNonNull(nameOrId, "the name of the resource is null");
        Predicate<Target> there =
                target -> target.name().equals(nameOrId) || target.id().equals(nameOrId);
        return new Selection(operations, there, title + " on " + nameOrId);
    }

    boolean has(Target target) {
        return operations.test(target.operation()) && resources.test(target);
    }

    @Override
    public String toString() {
        return title;
    }
}
