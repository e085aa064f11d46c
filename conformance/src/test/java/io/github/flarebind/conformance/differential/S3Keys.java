package io.github.flarebind.conformance.differential;

import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.List;

/** Keys of all kinds over S3. */
final class S3Keys {
    private S3Keys() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        OddKeys.upTo(1024).forEach((name, key) -> all.addAll(lifeOf("s3.key." + name, '/' + ApiPath.encode(key))));
        all.addAll(lifeOf("s3.key.slashes-as-they-are", "/as/it//is/"));
        return all;
    }

    private static List<Question> lifeOf(String name, String target) {
        return List.of(
                Question.s3(name + ".get-missing", "GET", target),
                Question.s3(name + ".head-missing", "HEAD", target),
                Question.s3(name + ".put", "PUT", target).text("value"),
                Question.s3(name + ".get", "GET", target),
                Question.s3(name + ".head", "HEAD", target),
                Question.s3(name + ".delete", "DELETE", target),
                Question.s3(name + ".delete-again", "DELETE", target));
    }
}
