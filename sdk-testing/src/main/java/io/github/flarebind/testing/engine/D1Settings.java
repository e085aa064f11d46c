package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a database lies, and whether it is copied.
 *
 * @param locationHint the region asked for, without meaning beside a jurisdiction
 * @param jurisdiction where its data must stay
 * @param replication {@code auto} or {@code disabled}
 */
public record D1Settings(Optional<String> locationHint, Optional<String> jurisdiction, String replication) {
    private static final List<String> HINTS = List.of("wnam", "enam", "weur", "eeur", "apac", "oc");
    private static final List<String> JURISDICTIONS = List.of("eu", "fedramp", "us");
    private static final List<String> MODES = List.of("auto", "disabled");
    private static final String NEARBY = "weur";

    /** For a database of which nothing is said; made after the lists, which it is checked by. */
    public static final D1Settings DEFAULT = new D1Settings(Optional.empty(), Optional.empty(), "disabled");

    /** Refuses what the service does not know. */
    public D1Settings {
        locationHint.ifPresent(hint -> checkOneOf("primary_location_hint", HINTS, hint));
        jurisdiction.ifPresent(one -> checkOneOf("jurisdiction", JURISDICTIONS, one));
        checkOneOf("read_replication.mode", MODES, replication);
        locationHint = locationHint.filter(hint -> jurisdiction.isEmpty());
    }

    private static void checkOneOf(String what, List<String> known, String value) {
        if (!known.contains(value)) {
            throw new ServiceException(
                    INVALID,
                    D1Engine.MALFORMED,
                    "The request is malformed: " + what + " is one of " + String.join(", ", known));
        }
    }

    /** These settings with another {@code read_replication.mode}. */
    public D1Settings replicated(String mode) {
        return new D1Settings(locationHint, jurisdiction, mode);
    }

    /** The region that it lies in, upper-case. */
    public String region() {
        String region = jurisdiction
                .map(one -> one.equals("eu") ? "weur" : "enam")
                .or(() -> locationHint)
                .orElse(NEARBY);
        return region.toUpperCase(Locale.ROOT);
    }
}
