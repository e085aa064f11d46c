package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.r2.internal.Md5;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.r2.internal.R2Product;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The requests of a bulk delete over S3; each answers with the keys that were not deleted. */
final class S3Delete {
    /** What XML does not carry as it is goes by a request of its own, which names it by URL. */
    static final BulkDelete.DeleteRule RULE = new BulkDelete.DeleteRule() {
        @Override
        public String checked(String key) {
            return XmlText.carries(R2Rules.key(key)) ? key : R2Rules.s3Key(key);
        }

        @Override
        public boolean alone(String key) {
            return !XmlText.carries(key);
        }
    };

    private static final ApiError UNTOLD = new ApiError(0, "the answer does not say that it was deleted", List.of());

    private S3Delete() {}

    static ApiCall<Map<String, ApiError>> of(S3Calls calls, List<String> keys) {
        return RULE.alone(keys.get(0)) ? one(calls, keys.get(0)) : all(calls, keys);
    }

    private static ApiCall<Map<String, ApiError>> one(S3Calls calls, String key) {
        Decoder<Void> gone = Decoder.gone(R2Product.OBJECT_NOT_FOUND);
        return calls.toObject(R2Operation.DELETE, "DELETE", key).decode(answer -> {
            gone.decode(answer);
            return Map.of();
        });
    }

    private static ApiCall<Map<String, ApiError>> all(S3Calls calls, List<String> keys) {
        Body request = Body.of(XmlText.document(
                "Delete",
                keys.stream()
                        .map(key -> XmlText.element("Object", XmlText.leaf("Key", key)))
                        .collect(Collectors.joining())));
        return calls.toBucket(R2Operation.DELETE_OBJECTS, "POST")
                .query("delete", "")
                .body("application/xml", request)
                .header("Content-MD5", Md5.base64(request.open()))
                .decode(answer -> undeleted(keys, answer));
    }

    private static Map<String, ApiError> undeleted(List<String> keys, Answer answer) throws IOException {
        XmlElement told = S3Errors.success(answer, "DeleteResult");
        Map<String, ApiError> undeleted = new HashMap<>();
        keys.forEach(key -> undeleted.put(key, UNTOLD));
        for (XmlElement deleted : told.all("Deleted")) {
            undeleted.remove(deleted.value("Key"));
        }
        for (XmlElement error : told.all("Error")) {
            undeleted.put(error.value("Key"), S3Errors.of(error));
        }
        return undeleted;
    }
}
