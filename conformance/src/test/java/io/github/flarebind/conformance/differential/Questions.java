package io.github.flarebind.conformance.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All questions, in the order in which they are asked. */
final class Questions {
    private Questions() {}

    static List<Question> all(long seed) {
        List<Question> all = new ArrayList<>();
        all.addAll(D1Statements.questions());
        all.addAll(D1Random.questions(seed));
        all.addAll(D1Bodies.questions());
        all.addAll(KvKeys.questions());
        all.addAll(KvExpirations.questions());
        all.addAll(KvSizes.questions());
        all.addAll(KvLists.questions(seed));
        all.addAll(KvBulk.questions());
        all.addAll(R2Rest.questions());
        all.addAll(S3Conditions.questions());
        all.addAll(S3Ranges.questions(seed));
        all.addAll(S3Lists.questions(seed));
        all.addAll(S3Keys.questions());
        all.addAll(S3Puts.questions());
        all.addAll(S3Copies.questions());
        all.addAll(S3Deletes.questions());
        all.addAll(S3Uploads.questions());
        Set<String> names = new HashSet<>();
        all.forEach(question -> {
            if (!names.add(question.name())) {
                throw new IllegalStateException("two questions are called " + question.name());
            }
        });
        return all;
    }
}
