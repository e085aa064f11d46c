package io.github.flarebind.env.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.AccountId;
import io.github.flarebind.core.internal.OneLine;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one environment by wrangler's rules: bindings and {@code vars} are its own, the account is inherited. */
final class WranglerReader {
    private static final int LONGEST_NAME = 64;

    private final Section top;
    private final Section chosen;
    private final Optional<String> environment;

    WranglerReader(Section top, Optional<String> environment) {
        this.top = top;
        this.environment = environment;
        this.chosen = environment.map(this::named).orElse(top);
    }

    // without any environment in the file wrangler only warns and takes the top level, perhaps that of production
    private Section named(String name) {
        Optional<Section> all = top.section("env");
        Optional<Section> one = all.flatMap(them -> them.section(name));
        top.problems().check(top.document().file());
        return one.orElseThrow(() -> top.place("env")
                .wrong(" has no environment '" + OneLine.of(name, LONGEST_NAME) + "'; there are: "
                        + all.map(them -> String.join(", ", them.fields()))
                                .filter(names -> !names.isEmpty())
                                .orElse("none")));
    }

    WranglerConfig read() {
        WorkerName worker = new WorkerName(name());
        Optional<Section> queues = chosen.section("queues");
        WranglerConfig config = new WranglerConfig(
                top.document().file(),
                worker,
                account(),
                entries(Optional.of(chosen), "d1_databases", one -> D1Entry.of(one, worker)),
                entries(Optional.of(chosen), "kv_namespaces", one -> KvEntry.of(one, worker)),
                entries(Optional.of(chosen), "r2_buckets", one -> R2Entry.of(one, worker)),
                entries(queues, "producers", one -> ProducerEntry.of(one, worker)),
                entries(queues, "consumers", ConsumerEntry::of),
                vars());
        checkNames(config);
        top.problems().check(config.file());
        return config;
    }

    private static <E> List<E> entries(Optional<Section> section, String field, Function<Section, E> entry) {
        return section.map(them -> them.sections(field)).orElse(List.of()).stream()
                .map(entry)
                .toList();
    }

    private Optional<String> name() {
        Optional<String> own = chosen.emptyIsNone("name");
        return own.isPresent() || environment.isEmpty()
                ? own
                : top.emptyIsNone("name").map(name -> name + '-' + environment.get());
    }

    private Optional<String> account() {
        return account(chosen).or(() -> environment.flatMap(name -> account(top)));
    }

    // an empty one is none, as it is to wrangler
    private static Optional<String> account(Section section) {
        Optional<String> id = section.anyText("account_id").filter(text -> !text.isEmpty());
        id.ifPresent(one -> {
            try {
                AccountId.check(one);
            } catch (IllegalArgumentException e) {
                section.problems().add(section.place("account_id"), ": " + e.getMessage());
            }
        });
        return id;
    }

    private Map<String, String> vars() {
        Map<String, String> vars = new LinkedHashMap<>();
        chosen.section("vars")
                .ifPresent(section -> section.fields().forEach(name -> {
                    JsonNode value = section.node().path(name);
                    VarText.wrong(value)
                            .ifPresentOrElse(
                                    why -> section.problems().add(section.place(name), why),
                                    () -> vars.put(name, VarText.of(value)));
                }));
        return Collections.unmodifiableMap(vars);
    }

    private void checkNames(WranglerConfig config) {
        Set<String> taken = new HashSet<>(config.vars().keySet());
        config.entries()
                .filter(entry -> !entry.binding().isEmpty() && !taken.add(entry.binding()))
                .forEach(entry -> top.problems()
                        .add(entry.at(), " has a binding that is taken; every name of env stands for one thing"));
    }
}
