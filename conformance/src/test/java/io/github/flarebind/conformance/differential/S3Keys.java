package io.github.flarebind.conformance.differential;

import io.github.flarebind.core.internal.ApiPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of all kinds over S3. */
final class S3Keys {
    private S3Keys() {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        keys().forEach((name, key) -> all.addAll(lifeOf("s3.key." + name, '/' + ApiPath.encode(key))));
        all.addAll(lifeOf("s3.key.slashes-as-they-are", "/as/it//is/"));
        return all;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("plain", "plain.txt");
        keys.put("space", "a b");
        keys.put("plus", "a+b");
        keys.put("slash", "a/b//c/");
        keys.put("percent", "100%41");
        keys.put("reserved", "!\"#$&'()*,:;=?@[\\]^`{|}~");
        keys.put("letters", "é中🙈");
        keys.put("not-normalised", "e\u0301");
        keys.put("control", "\u0001\t\u007f");
        keys.put("dots-three", "...");
        keys.put("1024-bytes", "k".repeat(1024));
        keys.put("1025-bytes", "k".repeat(1025));
        keys.put("512-letters-of-two-bytes", "é".repeat(512));
        keys.put("513-letters-of-two-bytes", "é".repeat(513));
        return keys;
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
