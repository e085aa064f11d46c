package io.github.flarebind.conformance.differential;

/** What stands between an asker and its side, so that the side seems to keep a rule otherwise. */
interface Spoiling {
    /** Nothing stands there. */
    Spoiling NONE = new Spoiling() {};

    /** What is sent in the place of {@code question}. */
    default Question asked(Question question) {
        return question;
    }

    /** What is taken for the answer to {@code question} in the place of {@code answer}. */
    default Answer answered(Question question, Answer answer) {
        return answer;
    }
}
