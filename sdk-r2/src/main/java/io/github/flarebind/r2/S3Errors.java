package io.github.flarebind.r2;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.r2.internal.S3Codes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Errors as S3 tells them. Of their elements only the name and the message are read: others echo what was signed. */
final class S3Errors {
    private S3Errors() {}

    /** The error that {@code body} tells; empty when it is no such XML. */
    static Optional<List<ApiError>> read(byte[] body) {
        try {
            return in(XmlElement.read(body)).map(List::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ApiError> in(XmlElement root) {
        return root.name().equals("Error") ? Optional.of(of(root)) : Optional.empty();
    }

    /** What an element with a name and a message tells. */
    static ApiError of(XmlElement error) {
        return S3Codes.error(
                error.optional("Code").orElse(""), error.optional("Message").orElse(""));
    }

    /** A condition that did not hold. */
    static ApiError unheld() {
        return S3Codes.error(
                "PreconditionFailed",
                "a condition does not hold, perhaps by an earlier attempt of this very"
                        + " call, whose answer was lost");
    }

    /** The XML of a success named {@code root}. Some calls begin their answer before they know how they end: 200, and an error. */
    static XmlElement success(Answer answer, String root) throws IOException {
        XmlElement told = XmlElement.read(answer.bytes());
        Optional<ApiError> error = in(told);
        if (error.isPresent()) {
            throw answer.refused(List.of(error.get()));
        }
        if (!told.name().equals(root)) {
            throw new IOException("the element " + root + " was expected, not " + told.name());
        }
        return told;
    }
}
