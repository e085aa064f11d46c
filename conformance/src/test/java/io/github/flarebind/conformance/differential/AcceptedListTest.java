package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedListTest {
    private final AcceptedList list = new AcceptedList(List.of(
            new Accepted(List.of("a.one", "a.two*"), "status", "500", "4*", "production's", false),
            new Accepted(List.of("b"), "json.*", Difference.ABSENT, "*", "more is told", true)));

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

    private static boolean accepts(String local, String inMemory, Difference difference) {
        return new AcceptedList(List.of(new Accepted(List.of("q"), "status", local, inMemory, "r", false)))
                .covers(difference);
    }

    @Test
    void anythingIsNotNothing() {
        assertThat(accepts("*", "*", status("q", Difference.ABSENT, "1"))).isFalse();
        assertThat(accepts("*", "*", status("q", "1", Difference.ABSENT))).isFalse();
        assertThat(accepts(Difference.ABSENT, "*", status("q", Difference.ABSENT, "1")))
                .isTrue();
    }

    @Test
    void aKindOfValueIsNoOther() {
        assertThat(accepts("<number>", "<number>", status("q", "1", "-2.5"))).isTrue();
        for (String other : List.of("null", "\"1\"", "1a", "", Difference.ABSENT)) {
            assertThat(accepts("<number>", "<number>", status("q", "1", other)))
                    .as(other)
                    .isFalse();
        }
        assertThat(accepts("*", "\"<md5>\"", status("q", "x", '"' + "0a".repeat(16) + '"')))
                .isTrue();
        assertThat(accepts("*", "\"<md5>\"", status("q", "x", '"' + "0g".repeat(16) + '"')))
                .isFalse();
    }

    @Test
    void theValueOfTheOtherSideInOtherClothesIsCompared() {
        assertThat(accepts("*", "\"<local>\"", status("q", "abc", "\"abc\""))).isTrue();
        assertThat(accepts("*", "\"<local>\"", status("q", "abc", "\"abd\""))).isFalse();
    }

    @Test
    void openEntriesAreCounted() {
        assertThat(list.open()).isEqualTo(1);
    }

    @Test
    void anEntryHasAReason() {
        assertThatThrownBy(() -> new Accepted(List.of("a"), "status", "1", "2", " ", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void aRunWithDifferencesOrStaleEntriesIsWrong() {
        assertThat(new Tally(9, 1, 2, 3, 1, List.of(), List.of()).wrong()).isEmpty();
        assertThat(new Tally(9, 1, 2, 3, 1, List.of("q"), List.of()).wrong()).isEqualTo("q");
        assertThat(new Tally(9, 1, 2, 3, 1, List.of(), List.of("s")).wrong()).contains("there no more", "s");
    }

    @Test
    void aRunIsToldInOneLine() {
        assertThat(new Tally(462, 3, 28, 17, 4, List.of("q"), List.of()).line())
                .isEqualTo("differential: 462 requests: 430 passed, 1 failed, 3 skipped,"
                        + " 28 with accepted differences (17 accepted entries, 4 of them open)");
    }

    @Test
    void theCommittedListIsReadable() {
        assertThat(AcceptedList.committed().size()).isPositive();
    }
}
