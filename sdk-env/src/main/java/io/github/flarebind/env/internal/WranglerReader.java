package io.github.flarebind.env.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.AccountId;
import io.github.flarebind.core.internal.OneLine;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one environment by wrangler's rules: bindings and {@code vars} are its own, the account is inherited. */
final class WranglerReader {
    private static final int LONGEST_NAME = 64;

    private final Section top;
    private final Section chosen;
    private final Optional<String> environment;

    WranglerReader(Section top, Optional<String> environment) {
        this.top = top;
        this.environment = environment.filter(name -> !name.isEmpty()); // wrangler's --env="" is the top level
        this.chosen = this.environment.map(this::named).orElse(top);
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
        Map<String, String> takers = new HashMap<>();
        config.vars()
                .keySet()
                .forEach(name -> takers.put(name, chosen.place("vars").path()));
        config.entries().filter(entry -> !entry.binding().isEmpty()).forEach(entry -> {
            String taker = takers.putIfAbsent(entry.binding(), entry.at().path());
            if (taker != null) {
                top.problems()
                        .add(
                                entry.at(),
                                ": '" + OneLine.of(entry.binding(), LONGEST_NAME) + "' is taken by " + taker
                                        + "; every name of env stands for one thing");
            }
        });
    }
}
