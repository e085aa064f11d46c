package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedListTest {
    private final AcceptedList list = new AcceptedList(List.of(
            entry("status", "500", "4*", "production's", false, "a.one", "a.two*"),
            entry("json.*", Difference.ABSENT, "*", "more is told", true, "b")));

    private static Accepted entry(
            String field, String local, String inMemory, String reason, boolean open, String... questions) {
        return new Accepted(
                List.of(questions).stream().map(Glob::of).toList(),
                Glob.of(field),
                Glob.of(local),
                inMemory,
                Map.of(),
                reason,
                open);
    }

    private static Difference difference(String question, String field, String local, String inMemory) {
        return Difference.of(Question.rest(question, "GET", "/"), field, local, inMemory);
    }

    private static Difference status(String question, String local, String inMemory) {
        return difference(question, "status", local, inMemory);
    }

    @Test
    void anEntryCoversItsQuestionsFieldAndValues() {
        assertThat(list.covers(status("a.one", "500", "404"))).isTrue();
        assertThat(list.covers(status("a.two.more", "500", "400"))).isTrue();
        assertThat(list.covers(difference("b", "json.x", Difference.ABSENT, "1")))
                .isTrue();
    }

    @Test
    void anythingElseIsNotCovered() {
        assertThat(list.covers(status("a.three", "500", "404"))).isFalse();
        assertThat(list.covers(status("a.one", "200", "404"))).isFalse();
        assertThat(list.covers(status("a.one", "500", "200"))).isFalse();
        assertThat(list.covers(difference("a.one", "header.etag", "500", "404")))
                .isFalse();
        assertThat(list.covers(difference("b", "json.x", "1", "2"))).isFalse();
    }

    @Test
    void whatWasNotMetIsStaleQuestionByQuestion() {
        list.covers(status("a.one", "500", "404"));

        assertThat(list.stale()).containsExactly("a.two* | status | production's", "b | json.* | more is told");
    }

    @Test
    void openEntriesAreCounted() {
        assertThat(list.open()).isEqualTo(1);
    }

    @Test
    void theCommittedListIsReadable() {
        assertThat(AcceptedList.committed().size()).isPositive();
    }
}
