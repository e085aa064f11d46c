package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.d1.internal.D1Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SQL with values for its parameters.
 *
 * @param prepared the SQL
 * @param values the values in order of the parameters' indexes
 */
record BoundSql(PreparedSql prepared, List<D1Value> values) {
    static BoundSql of(String sql) {
        return new BoundSql(PreparedSql.of(sql), List.of());
    }

    boolean readsOnly() {
        return prepared.readsOnly();
    }

    BoundSql bind(@Nullable Object... given) {
        requireNonNull(given, "values is null; for one NULL write bind((Object) null)");
        if (prepared.named()) {
            throw new IllegalArgumentException(
                    "the parameters have names, " + names() + "; bind a Map of their values");
        }
        return new BoundSql(prepared, Bindable.all(given));
    }

    BoundSql bind(Map<String, ?> given) {
        requireNonNull(given, "values is null");
        Bindable.limit(prepared.parameters().names().size());
        List<D1Value> bound = new ArrayList<>();
        for (String parameter : prepared.parameters().names()) {
            String name = parameter.substring(1);
            if (!given.containsKey(name)) {
                requireNoColons(given);
                throw new IllegalArgumentException(
                        "there is no value for " + parameter + "; the statement has " + names());
            }
            bound.add(Bindable.named(parameter, given.get(name)));
        }
        if (bound.size() < given.size()) {
            throw unused(given);
        }
        return new BoundSql(prepared, List.copyOf(bound));
    }

    private void requireNoColons(Map<String, ?> given) {
        if (given.keySet().stream().anyMatch(name -> name.startsWith(":"))) {
            throw new IllegalArgumentException("a name in the map has no colon; the statement has " + names());
        }
    }

    private IllegalArgumentException unused(Map<String, ?> given) {
        TreeSet<String> unused = new TreeSet<>();
        given.keySet().forEach(name -> unused.add(':' + String.valueOf(name)));
        unused.removeAll(prepared.parameters().names());
        return new IllegalArgumentException("the statement has no " + String.join(", ", unused)
                + (prepared.named()
                        ? "; it has " + names()
                        : "; its parameters have no names: bind their values in order"));
    }

    private String names() {
        return String.join(", ", prepared.parameters().names());
    }

    /** Refuses values that do not fit the SQL. */
    BoundSql checked() {
        int takes = prepared.parameters().count();
        if (takes > D1Limits.PARAMETERS) {
            throw new IllegalArgumentException(
                    "the statement has parameters up to ?" + takes + "; the limit is " + D1Limits.PARAMETERS);
        }
        if (prepared.statements() > 1 && (!values.isEmpty() || takes > 0)) {
            throw new IllegalArgumentException(
                    "values are for one statement, and this SQL holds " + prepared.statements() + "; use batch");
        }
        if (takes != values.size()) {
            throw new IllegalArgumentException("the statement takes " + takes + (takes == 1 ? " value" : " values")
                    + (prepared.named() ? " (" + names() + "), " : ", ")
                    + values.size() + (values.size() == 1 ? " is bound" : " are bound"));
        }
        return this;
    }

    /** This SQL as the service takes it. */
    Map<String, Object> wire(boolean local) {
        SqlText text = local ? LocalSqlText.of(this) : SqlText.of(this);
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("sql", text.sql());
        if (!text.params().isEmpty()) {
            wire.put("params", text.params());
        }
        return wire;
    }

    /** Names the SQL, never the values. */
    @Override
    public String toString() {
        return "D1 statement with " + values.size() + " values";
    }
}
