package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static List<String> asked(long seed) {
        return Questions.all(seed).stream().map(Question::toString).toList();
    }

    @Test
    void thereAreEnoughOfEveryService() {
        List<Question> all = Questions.all(1);

        assertThat(all).hasSizeGreaterThan(2_000);
        for (String service : List.of("d1.", "kv.", "r2.", "s3.condition.", "s3.range.", "s3.list.", "s3.upload.")) {
            assertThat(all.stream().filter(question -> question.name().startsWith(service)))
                    .as(service)
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void aSeedMeansTheSameQuestions() {
        assertThat(asked(7)).isEqualTo(asked(7)).isNotEqualTo(asked(8));
    }
}
