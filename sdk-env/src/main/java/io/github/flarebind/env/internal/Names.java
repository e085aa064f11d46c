package io.github.flarebind.env.internal;

import io.github.flarebind.core.internal.OneLine;
import io.github.flarebind.env.WranglerConfigException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** All names of an environment, for messages. */
final class Names {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LIST = 2000;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final String file;

    Names(WranglerConfig config) {
        this.file = config.file();
        config.entries().forEach(entry -> kinds.put(entry.binding(), entry.kind()));
        config.vars().keySet().forEach(name -> kinds.put(name, Kind.VAR));
    }

    /** What to tell of a name that stands for nothing of this kind. */
    WranglerConfigException missing(Kind kind, String name) {
        Kind other = kinds.get(name);
        return new WranglerConfigException(
                file,
                other == null
                        ? "no " + kind.title() + " is called '" + OneLine.of(name, LONGEST_NAME) + "'; there are: "
                                + all(kind)
                        : "'" + name + "' is no " + kind.title() + " but " + other.article() + ' ' + other.title()
                                + ": " + other.call(name) + " has it");
    }

    /** Whether {@code name} is one of {@code vars}. */
    boolean isVar(String name) {
        return kinds.get(name) == Kind.VAR;
    }

    private String all(Kind kind) {
        String names = kinds.entrySet().stream()
                .filter(one -> one.getValue() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : OneLine.of(names, LONGEST_LIST);
    }

    @Override
    public String toString() {
        return String.join(", ", kinds.keySet());
    }
}
