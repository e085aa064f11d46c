package io.github.flarebind.conformance.differential;

import java.util.Map;

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

    static Outcome of(Map<String, String> fields) {
        String status = fields.getOrDefault("status", "0");
        String form = form(fields);
        StringBuilder text = new StringBuilder(status).append(' ').append(form);
        for (String told : new String[] {
            NO_ANSWER, "json.errors[0].code", "json.errors[0].message", "xml.Error.Code", "xml.Error.Message"
        }) {
            text.append(fields.containsKey(told) ? ' ' + fields.get(told) : "");
        }
        return new Outcome(Integer.parseInt(status) < FIRST_ERROR, form, text.toString());
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
