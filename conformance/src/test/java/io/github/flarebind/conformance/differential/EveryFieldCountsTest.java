package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the in-memory Cloudflare answers, one field of it spoilt: neither what is removed nor what is accepted may hide that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldCountsTest {
    private static final int FIELDS = 30; // of the longest lists not all

    private final Comparer comparer = new Comparer(Removed.ALL);
    private final AcceptedList accepted = AcceptedList.committed();
    private final Map<Question, Map<String, String>> answers = new LinkedHashMap<>();

    @BeforeAll
    void askAll() throws IOException, InterruptedException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start()) {
            Asker asker = new Asker(Differential.http(), InMemorySide.of(emulator));
            for (Question question : Questions.all(1)) {
                if (!question.name().startsWith("kv.size.")) { // 25 MiB each, and nothing in their answers
                    answers.put(question, asker.ask(question));
                }
            }
        }
    }

    /** Each with one field less, more or other, by what was done. */
    private static Map<String, Map<String, String>> spoilt(Map<String, String> fields) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        fields.keySet().stream()
                .filter(field -> !field.equals("status"))
                .limit(FIELDS)
                .forEach(field -> {
                    others(field, fields.get(field))
                            .forEach(other -> all.put(field + " is " + other, with(fields, field, other)));
                    all.put(field + " is not there", with(fields, field, null));
                });
        all.put("there is one more", with(fields, "header.x-amz-unexpected", "1"));
        all.values().removeIf(fields::equals);
        return all;
    }

    /** Values that are not of the kind that the field has. */
    private static Stream<String> others(String field, @Nullable String value) {
        boolean number = value != null && value.matches("[0-9.]+");
        return Stream.of("", "spoilt value", field.startsWith("json.") ? "null" : "", number ? "-1" : "");
    }

    private static Map<String, String> with(Map<String, String> fields, String field, @Nullable String value) {
        Map<String, String> others = new TreeMap<>(fields);
        if (value == null) {
            others.remove(field);
        } else {
            others.put(field, value);
        }
        return others;
    }

    @Test
    void aFieldThatIsOtherIsADifference() {
        List<String> hidden = new ArrayList<>();
        answers.forEach((question, fields) -> spoilt(fields).forEach((what, spoilt) -> {
            if (comparer.compare(question, fields, spoilt).stream().allMatch(accepted::covers)) {
                hidden.add(question.name() + ": " + what);
            }
        }));
        assertThat(hidden).isEmpty();
    }

    private boolean acceptedAsAWhole(Accepted entry, Question question, Map<String, String> fields) {
        Difference difference = new Difference(
                question,
                Comparer.ANSWER,
                entry.local().text(),
                Outcome.of(fields).text(),
                Outcome.untold(fields));
        return entry.questions().stream().anyMatch(name -> entry.covers(name, difference));
    }

    /** The answers that nothing of the other side's can be set beside. */
    @Test
    void aFieldThatIsOtherIsNotAcceptedWithTheWholeAnswer() {
        Set<String> tried = new TreeSet<>();
        List<String> hidden = new ArrayList<>();
        accepted.entries().stream()
                .filter(entry -> entry.field().text().equals(Comparer.ANSWER))
                .forEach(entry -> answers.forEach((question, fields) -> {
                    if (acceptedAsAWhole(entry, question, fields)) {
                        tried.add(question.name());
                        spoilt(fields).forEach((what, spoilt) -> {
                            if (acceptedAsAWhole(entry, question, spoilt)) {
                                hidden.add(question.name() + ": " + what);
                            }
                        });
                    }
                }));
        assertThat(hidden).isEmpty();
        assertThat(tried)
                .contains("s3.delete.many.key-too-long", "s3.upload.lists.parts", "d1.body.param-is-a-number")
                .contains("d1.scripts.drop", "s3.range.part-1", "s3.copy.directive-MERGE.get")
                .contains("r2.key.slashes-as-they-are.get", "kv.expiry.refused.ttl-59.put");
    }
}
