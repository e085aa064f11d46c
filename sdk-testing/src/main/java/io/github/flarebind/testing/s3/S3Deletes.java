package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Many objects deleted at once. */
final class S3Deletes {
    private S3Deletes() {}

    static TransportResponse delete(S3Call call, S3Access access) throws IOException {
        R2Store store = access.telling(call);
        S3Document asked = S3Document.of(S3Checksums.document(call), "Delete");
        checkQuiet(asked.text("Quiet"));
        List<String> keys = asked.all("Object").stream()
                .map(object -> object.required("Key"))
                .toList();
        if (keys.isEmpty() || keys.size() > R2Limits.DELETE_KEYS) {
            throw S3Refusal.malformedXml();
        }
        S3Xml xml = S3Xml.result("DeleteResult");
        keys.forEach(key -> one(store, key, access, xml));
        return xml.ok();
    }

    /** It is looked at, and then every key is told all the same. */
    private static void checkQuiet(Optional<String> quiet) {
        if (quiet.filter(text -> !text.equals("true") && !text.equals("false")).isPresent()) {
            throw S3Refusal.malformedXml();
        }
    }

    private static void one(R2Store store, String key, S3Access access, S3Xml xml) {
        try {
            if (!access.mayDelete(key)) {
                throw S3Refusal.denied();
            }
            store.delete(key);
            xml.open("Deleted").text("Key", key).close();
        } catch (ServiceException refusal) {
            failed(key, S3Refusal.of(refusal), xml);
        } catch (S3Refusal refusal) {
            failed(key, refusal, xml);
        }
    }

    private static void failed(String key, S3Refusal refusal, S3Xml xml) {
        xml.open("Error")
                .text("Key", key)
                .text("Code", refusal.code())
                .text("Message", String.valueOf(refusal.getMessage()))
                .close();
    }
}
