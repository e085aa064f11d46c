package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedListTest {
    private final AcceptedList list = new AcceptedList(List.of(
            new Accepted(List.of("a.one", "a.two*"), "status", "500", "4*", "production's"),
            new Accepted(List.of("b"), "json.*", Difference.ABSENT, "*", "more is told")));

    private static Difference status(String question, String local, String inMemory) {
        return new Difference(question, "status", local, inMemory);
    }

    @Test
    void anEntryCoversItsQuestionsFieldAndValues() {
        assertThat(list.covers(status("a.one", "500", "404"))).isTrue();
        assertThat(list.covers(status("a.two.more", "500", "400"))).isTrue();
        assertThat(list.covers(new Difference("b", "json.x", Difference.ABSENT, "1")))
                .isTrue();
    }

    @Test
    void anythingElseIsNotCovered() {
        assertThat(list.covers(status("a.three", "500", "404"))).isFalse();
        assertThat(list.covers(status("a.one", "200", "404"))).isFalse();
        assertThat(list.covers(status("a.one", "500", "200"))).isFalse();
        assertThat(list.covers(new Difference("a.one", "header.etag", "500", "404")))
                .isFalse();
        assertThat(list.covers(new Difference("b", "json.x", "1", "2"))).isFalse();
    }

    @Test
    void whatWasNotMetIsStaleQuestionByQuestion() {
        list.covers(status("a.one", "500", "404"));

        assertThat(list.stale()).containsExactly("a.two* | status | production's", "b | json.* | more is told");
    }

    @Test
    void anEntryHasAReason() {
        assertThatThrownBy(() -> new Accepted(List.of("a"), "status", "1", "2", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void aRunWithDifferencesOrStaleEntriesIsWrong() {
        assertThat(new Tally(9, 1, 2, 3, List.of(), List.of()).wrong()).isEmpty();
        assertThat(new Tally(9, 1, 2, 3, List.of("q"), List.of()).wrong()).isEqualTo("q");
        assertThat(new Tally(9, 1, 2, 3, List.of(), List.of("s")).wrong()).contains("there no more", "s");
    }

    @Test
    void aRunIsToldInOneLine() {
        assertThat(new Tally(462, 3, 28, 17, List.of("q"), List.of()).line())
                .isEqualTo("differential: 462 requests: 430 passed, 1 failed, 3 skipped,"
                        + " 28 with accepted differences (17 accepted entries)");
    }

    @Test
    void theCommittedListIsReadable() {
        assertThat(AcceptedList.committed().size()).isPositive();
    }
}
