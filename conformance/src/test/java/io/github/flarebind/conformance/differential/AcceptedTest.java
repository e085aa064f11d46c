package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static final Question QUESTION = Question.rest("q", "PUT", "/").text("hello");

    private static Accepted entry(String local, String inMemory, Map<String, String> then) {
        return new Accepted(List.of(Glob.of("q")), Glob.of("status"), Glob.of(local), inMemory, then, "r", false);
    }

    private static boolean accepts(String local, String inMemory, String answered, String answeredInMemory) {
        return entry(local, inMemory, Map.of())
                .covers(Glob.of("q"), Difference.of(QUESTION, "status", answered, answeredInMemory));
    }

    private static boolean accepts(Map<String, String> then, Map<String, String> whole) {
        return entry("404", "200", then).covers(Glob.of("q"), new Difference(QUESTION, "status", "404", "200", whole));
    }

    @Test
    void anythingIsNotNothing() {
        assertThat(accepts("*", "*", Difference.ABSENT, "1")).isFalse();
        assertThat(accepts("*", "*", "1", Difference.ABSENT)).isFalse();
        assertThat(accepts(Difference.ABSENT, "*", Difference.ABSENT, "1")).isTrue();
    }

    @Test
    void theValueOfTheOtherSideInOtherClothesIsCompared() {
        assertThat(accepts("*", "\"<local>\"", "abc", "\"abc\"")).isTrue();
        assertThat(accepts("*", "\"<local>\"", "abc", "\"abd\"")).isFalse();
    }

    @Test
    void theMd5IsOfWhatTheQuestionSends() {
        assertThat(accepts("*", "\"<content-md5>\"", "x", "\"5d41402abc4b2a76b9719d911017c592\""))
                .isTrue();
        assertThat(accepts("*", "\"<content-md5>\"", "x", "\"00000000000000000000000000000000\""))
                .isFalse();
    }

    @Test
    void ofAnAnswerThatDiffersAsAWholeEveryFieldIsTold() {
        Map<String, String> then = Map.of("body", "abc", "header.etag", "\"<content-md5>\"", "version", "<opaque>");
        String etag = "\"5d41402abc4b2a76b9719d911017c592\"";

        assertThat(accepts(then, Map.of("body", "abc", "header.etag", etag, "version", "7")))
                .isTrue();
        assertThat(accepts(then, Map.of("body", "abd", "header.etag", etag, "version", "7")))
                .as("other bytes")
                .isFalse();
        assertThat(accepts(then, Map.of("body", "abc", "header.etag", etag)))
                .as("one less")
                .isFalse();
        assertThat(accepts(then, Map.of("body", "abc", "header.etag", etag, "version", "7", "more", "1")))
                .as("one more")
                .isFalse();
        assertThat(accepts(Map.of(), Map.of("body", "abc"))).as("none told").isFalse();
    }

    @Test
    void anEntryHasAReason() {
        assertThatThrownBy(() ->
                        new Accepted(List.of(Glob.of("a")), Glob.of("status"), Glob.of("1"), "2", Map.of(), " ", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }
}
