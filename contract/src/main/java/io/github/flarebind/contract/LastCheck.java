package io.github.flarebind.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each ground last ran on, when, and how that went, as a conformance run wrote it down.
 *
 * @param entries by {@code <ground>.<what>}, the ground with hyphens, such as {@code local-runtime.workerd}
 */
public record LastCheck(SortedMap<String, String> entries) {
    /** Where it is written down, from the folder of any module. */
    public static final Path FILE =
            Path.of("../contract/src/main/resources/io/github/flarebind/contract/last-check.properties");

    /** The ground's name for the run that compares answers. */
    public static final String DIFFERENTIAL = "differential";

    /** All grounds, in the order in which they are shown. */
    public static final List<String> GROUNDS =
            List.of(RunsOn.IN_PROCESS, RunsOn.SOCKET, RunsOn.LOCAL_RUNTIME, DIFFERENTIAL, RunsOn.REAL_ACCOUNT);

    /** The grounds that ask the local runtime, and so have its versions. */
    public static final Set<String> ON_THE_RUNTIME = Set.of(RunsOn.LOCAL_RUNTIME, DIFFERENTIAL);

    /** The packages of npm whose versions are told. */
    public static final List<String> VERSIONS = List.of("wrangler", "miniflare", "workerd");

    /** Copies the entries. */
    public LastCheck {
        entries = new TreeMap<>(entries);
    }

    /** What is written down. */
    public static LastCheck recorded() {
        return new LastCheck(Entries.read(FILE));
    }

    /** One entry, if the ground has run. */
    public Optional<String> of(String ground, String what) {
        return Optional.ofNullable(entries.get(key(ground, what)));
    }

    /** This, with a newer run of one ground in place of its last one. */
    public LastCheck with(String ground, Map<String, String> run) {
        SortedMap<String, String> all = new TreeMap<>(entries);
        all.keySet().removeIf(key -> key.startsWith(key(ground, "")));
        run.forEach((what, value) -> all.put(key(ground, what), value));
        return new LastCheck(all);
    }

    private static String key(String ground, String what) {
        return ground.replace(' ', '-') + '.' + what;
    }

    /** Writes it down. */
    public void write() {
        Entries.write(FILE, entries);
    }
}
