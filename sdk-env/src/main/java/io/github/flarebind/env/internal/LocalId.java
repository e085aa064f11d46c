package io.github.flarebind.env.internal;

import java.util.stream.Stream;

/**
 * What {@code wrangler dev} takes for the id of a database or namespace on this machine.
 *
 * @param at where it stands
 * @param text the first of the fields that is there, even if it is empty; else the Worker's name
 */
public record LocalId(Place at, String text) {
    static LocalId of(Section section, String binding, String... fields) {
        return Stream.of(fields)
                .filter(field -> section.node().path(field).isTextual())
                .findFirst()
                .map(field -> new LocalId(
                        section.place(field), section.node().path(field).asText()))
                .orElse(new LocalId(section.place(), binding));
    }

    /** The id, if a client can have it in a path. */
    String inPath() {
        if (text.isEmpty()) {
            throw at.wrong(" is empty, and wrangler dev takes that for the id, by which no client can reach the data;"
                    + " put an id there, or leave it out");
        }
        return text;
    }
}
