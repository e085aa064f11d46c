package io.github.flarebind.conformance.differential;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.flarebind.core.internal.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The accepted differences, and which of them were met; not for use by several threads. */
final class AcceptedList {
    private static final String FILE = "accepted-differences.json";

    private final List<Accepted> entries;
    private final Set<List<Object>> met = new HashSet<>();

    AcceptedList(List<Accepted> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The committed list. */
    static AcceptedList committed() {
        try (InputStream file = AcceptedList.class.getResourceAsStream(FILE)) {
            return new AcceptedList(WireJson.mapper().readValue(file, new TypeReference<List<Accepted>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    List<Accepted> entries() {
        return entries;
    }

    int size() {
        return entries.size();
    }

    /** How many of them are open. */
    int open() {
        return (int) entries.stream().filter(Accepted::open).count();
    }

    /** Whether an entry covers it; every entry that does counts as met. */
    boolean covers(Difference difference) {
        boolean covered = false;
        for (Accepted entry : entries) {
            for (Glob question : entry.questions()) {
                if (entry.covers(question, difference)) {
                    met.add(List.of(entry, question));
                    covered = true;
                }
            }
        }
        return covered;
    }

    /** The entries that were never met, each of their questions for itself: what they accept is there no more. */
    List<String> stale() {
        List<String> stale = new ArrayList<>();
        for (Accepted entry : entries) {
            for (Glob question : entry.questions()) {
                if (!met.contains(List.<Object>of(entry, question))) {
                    stale.add(question.text() + " | " + entry.field().text() + " | " + entry.reason());
                }
            }
        }
        return stale;
    }
}
