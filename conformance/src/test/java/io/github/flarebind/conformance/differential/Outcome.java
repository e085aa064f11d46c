package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.Difference.ABSENT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a question was answered, in a few words such as {@code 404 json 10007 The specified key does not exist.}
 *
 * @param good whether it was done
 * @param form what the body is: {@code json}, {@code xml}, {@code plain}, or {@code none} where no answer came
 * @param text status, form, and the code and message of an error
 */
record Outcome(boolean good, String form, String text) {
    /** The field that says why no answer came. */
    static final String NO_ANSWER = "none.because";

    private static final int FIRST_ERROR = 400;
    private static final List<String> TOLD =
            List.of(NO_ANSWER, "json.errors[0].code", "json.errors[0].message", "xml.Error.Code", "xml.Error.Message");

    private static final String TYPE = "header.content-type";
    private static final Map<String, String> ERROR =
            Map.of(TYPE, "application/json", "json.success", "false", "json.messages", "[]", "json.result", "null");

    static Outcome of(Map<String, String> fields) {
        String status = fields.getOrDefault("status", "0");
        String form = form(fields);
        StringBuilder text = new StringBuilder(status).append(' ').append(form);
        for (String told : TOLD) {
            text.append(fields.containsKey(told) ? ' ' + fields.get(told) : "");
        }
        return new Outcome(Integer.parseInt(status) < FIRST_ERROR, form, text.toString());
    }

    /** What the text of an answer does not tell of it: of a success all but its status, of an error what others have not. */
    static Map<String, String> untold(Map<String, String> fields) {
        Map<String, String> untold = new TreeMap<>(fields);
        untold.remove("status");
        untold.keySet().removeAll(TOLD);
        if (!of(fields).good()) {
            frame(form(fields)).forEach((field, value) -> untold.merge(field, ABSENT, (own, absent) -> own));
            untold.entrySet().removeAll(frame(form(fields)).entrySet());
        }
        return untold;
    }

    /** The fields of an error that are the same in all of its form. */
    private static Map<String, String> frame(String form) {
        return switch (form) {
            case "json" -> ERROR;
            case "xml" -> Map.of(TYPE, "application/xml");
            default -> Map.of();
        };
    }

    private static String form(Map<String, String> fields) {
        for (String form : new String[] {"none", "json", "xml"}) {
            if (fields.keySet().stream().anyMatch(path -> path.startsWith(form + '.'))) {
                return form;
            }
        }
        return "plain";
    }

    boolean answered() {
        return !form.equals("none");
    }

    /** Whether the fields of both can be set side by side. */
    boolean comparable(Outcome other) {
        return answered() && good == other.good && form.equals(other.form);
    }
}
