package io.github.flarebind.conformance.differential;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks both sides every question, one after another, and sets the answers side by side. */
public final class Differential {
    /** After so many without an answer the rest would take hours, and say nothing new. */
    private static final int MOST_UNANSWERED = 10;

    private final Comparer comparer = new Comparer(Removed.ALL);
    private final AcceptedList accepted;
    private final List<String> failures = new ArrayList<>();
    private int withAccepted;
    private int skipped;
    private int unanswered;

    private Differential(AcceptedList accepted) {
        this.accepted = accepted;
    }

    /** Asks all questions; random ones are made of {@code seed}. */
    public static Tally run(Side local, Side inMemory, long seed) throws InterruptedException {
        HttpClient http = http();
        return run(Questions.all(seed), new Asker(http, local), new Asker(http, inMemory));
    }

    static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Asks these, by an asker for each side. */
    static Tally run(List<Question> questions, Asker local, Asker inMemory) throws InterruptedException {
        Differential run = new Differential(AcceptedList.committed());
        for (Question question : questions) {
            if (run.unanswered < MOST_UNANSWERED) {
                run.judge(question, local.ask(question), inMemory.ask(question));
            } else {
                run.skipped++;
            }
        }
        return run.tally(questions.size());
    }

    private void judge(Question question, Map<String, String> local, Map<String, String> inMemory) {
        if (!Outcome.of(local).answered() || !Outcome.of(inMemory).answered()) {
            unanswered++;
        }
        judge(question, comparer.compare(question, local, inMemory));
    }

    private void judge(Question question, List<Difference> differences) {
        String left = differences.stream()
                .filter(difference -> !accepted.covers(difference))
                .map(difference -> "\n    " + difference)
                .collect(Collectors.joining());
        if (!left.isEmpty()) {
            failures.add(question + left);
        } else if (!differences.isEmpty()) {
            withAccepted++;
        }
    }

    private Tally tally(int requests) {
        if (unanswered == MOST_UNANSWERED && skipped > 0) {
            failures.add("the rest was not asked: " + unanswered + " questions were not answered");
            skipped--;
        }
        return new Tally(requests, skipped, withAccepted, accepted.size(), accepted.open(), failures, accepted.stale());
    }
}
