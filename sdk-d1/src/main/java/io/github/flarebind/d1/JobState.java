package io.github.flarebind.d1;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.SignedUrl;
import io.github.flarebind.core.internal.WireObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the service says of a job that runs at its end: an import or an export.
 *
 * @param wire all that it says
 * @param upload where it wants the SQL to import; empty when it has it
 */
record JobState(WireObject wire, Optional<SignedUrl> upload) {
    private static final String IDLE = "Not currently importing anything";

    /** Reads an answer; a job that failed is told as SQL that failed is, for mostly that is why. */
    static JobState decode(Answer answer) throws IOException {
        JobState state = of(answer.result(ResultReader.tree(wire -> wire)));
        if (state.failed() && !state.idle()) {
            throw answer.refused(List.of(new ApiError(0, state.error(), List.of())));
        }
        return state;
    }

    private static JobState of(WireObject wire) throws IOException {
        Optional<String> url = wire.optionalText("upload_url");
        return new JobState(wire, url.isEmpty() ? Optional.empty() : Optional.of(SignedUrl.of(url.get())));
    }

    String filename() {
        return wire.optionalText("filename").orElse("");
    }

    private boolean failed() {
        boolean refused = wire.optionalText("success").filter("false"::equals).isPresent();
        return refused || is("error");
    }

    /** Whether no job runs any more, and how it ended was told to somebody else, or to nobody. */
    boolean idle() {
        return failed() && error().startsWith(IDLE);
    }

    boolean complete() {
        return is("complete");
    }

    boolean over() {
        return complete() || idle();
    }

    String bookmark() {
        return wire.optionalText("at_bookmark").orElse("");
    }

    private boolean is(String status) {
        return wire.optionalText("status").filter(status::equals).isPresent();
    }

    /** The failure in either of its spellings. */
    private String error() {
        return wire.optionalText("error")
                .or(() -> texts("errors").stream().findFirst())
                .orElse("the job failed, and the service does not say why");
    }

    List<String> messages() {
        return texts("messages");
    }

    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : wire.node().path(field)) {
            texts.add(text.asText());
        }
        return texts;
    }

    /** Never shows the address of the upload. */
    @Override
    public String toString() {
        return "JobState[status=" + wire.optionalText("status").orElse("none") + ']';
    }
}
