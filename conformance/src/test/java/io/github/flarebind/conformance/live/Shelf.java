package io.github.flarebind.conformance.live;

import io.github.flarebind.core.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The resources of one service in an account, so that those of a run can be found and removed. */
interface Shelf {
    /** How often everything is tried; the client has repeated what is worth it already. */
    int TRIES = 3;

    /** What can be removed, {@code id} being how the service names it. */
    record Resource(String name, String id) {}

    /** What they are called, for people. */
    String kind();

    List<Resource> list();

    /** Removes one, with all that is in it; fails when it may still be there. */
    void remove(Resource resource);

    /** Removes one thing; that it is missing already is as good. Around several only where a delete follows that fails if one stays. */
    static void gone(Runnable removal) {
        try {
            removal.run();
        } catch (NotFoundException e) {
            return; // that is all we want
        }
    }

    /** Removes those whose names are {@code ours}; what fails is tried again after the others. Tells what is still there. */
    default List<String> sweep(Predicate<String> ours) {
        List<String> left = List.of();
        for (int i = 0; i < TRIES && (i == 0 || !left.isEmpty()); i++) {
            left = sweepOnce(ours);
        }
        return left;
    }

    private List<String> sweepOnce(Predicate<String> ours) {
        List<String> left = new ArrayList<>();
        try {
            list().stream().filter(resource -> ours.test(resource.name())).forEach(resource -> attempt(resource, left));
        } catch (RuntimeException e) {
            left.add("perhaps some " + kind() + ", which cannot be listed: " + e.getMessage());
        }
        return left;
    }

    private void attempt(Resource resource, List<String> left) {
        try {
            remove(resource);
        } catch (RuntimeException e) {
            left.add(kind() + ' ' + resource.name() + ": " + e.getMessage());
        }
    }
}
