package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The ids of resources that a caller may give by name. A name is looked up once and remembered; what looks like an id is
 * taken for one.
 */
public final class ResourceNames {
    private final Pattern id;
    private final Function<String, String> lookup;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /**
     * Names that {@code lookup} knows the ids of.
     *
     * @param id what an id looks like
     * @param lookup gives the id of a name, or throws when there is none
     */
    public ResourceNames(Pattern id, Function<String, String> lookup) {
        this.id = id;
        this.lookup = lookup;
    }

    /** The id of what is called, or has the id, {@code given}. */
    public String id(String given) {
        if (id.matcher(given).matches()) {
            return given;
        }
        return Optional.ofNullable(known.get(given)).orElseGet(() -> remembered(given));
    }

    /** Not within the map, which would be locked meanwhile: a lookup is a call. */
    private String remembered(String name) {
        String found = lookup.apply(name);
        known.put(name, found);
        return found;
    }

    /** What to tell of {@code resource}, which {@code listing} does not have; {@code why} says so. */
    public static NotFoundException missing(ClientRuntime runtime, Operation listing, String resource, String why) {
        return new NotFoundException(new ApiFailure(
                listing.title(),
                resource,
                200,
                List.of(new ApiError(0, why, List.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(runtime.accountId()),
                true));
    }

    /** Forgets the names of what is no more, or has another name now. */
    public void forget(String gone) {
        known.values().removeIf(gone::equals);
    }
}
