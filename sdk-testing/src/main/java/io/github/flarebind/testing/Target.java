package io.github.flarebind.testing;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.testing.door.Visit;
import io.github.flarebind.testing.engine.Account;

/**
 * What a request is for.
 *
 * @param operation such as {@code KV put}
 * @param id the id of the resource, or its name where it has no other; empty where there is none
 * @param name the name of the resource; its id where it is not there
 */
record Target(String operation, String id, String name) {
    private static final String UNKNOWN = "unknown request";

    static Target of(Visit visit, Account account) {
        String id = visit.resource().orElse("");
        return new Target(visit.operation().map(Operation::title).orElse(UNKNOWN), id, account.name(id));
    }
}
