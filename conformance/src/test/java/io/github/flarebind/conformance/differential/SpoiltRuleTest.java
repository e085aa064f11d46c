package io.github.flarebind.conformance.differential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The in-memory Cloudflare as both sides, one of them with a rule changed: a run names what the change touches, and no more. */
class SpoiltRuleTest {
    private static final long SEED = 1;
    private static final String OLD = "Wed, 21 Oct 2015 07:28:00 GMT";
    private static final String NOT_DELETED = "(<DeleteResult[^>]*>)<Error>(.*)</Error>";
    private static final String DELETED = "$1<Deleted>$2</Deleted>";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final HttpClient http = Differential.http();

    private Tally run(List<Question> questions, Spoiling spoiling) throws IOException, InterruptedException {
        try (CloudflareEmulator one = CloudflareEmulator.start();
                CloudflareEmulator other = CloudflareEmulator.start()) {
            return Differential.run(
                    questions,
                    new Asker(http, InMemorySide.of(one), LONG, Spoiling.NONE),
                    new Asker(http, InMemorySide.of(other), LONG, spoiling));
        }
    }

    private static Set<String> named(Tally tally) {
        return tally.failures().stream()
                .map(failure -> failure.substring(0, failure.indexOf(": ")))
                .collect(Collectors.toSet());
    }

    @Test
    void withoutAChangeNothingDiffers() throws IOException, InterruptedException {
        List<Question> all = Stream.of(
                        D1Statements.questions(),
                        D1Bodies.questions(),
                        KvBulk.questions(),
                        KvExpirations.questions(),
                        KvLists.questions(SEED),
                        R2Rest.questions(),
                        S3Ranges.questions(SEED),
                        S3Puts.questions(),
                        S3Deletes.questions(),
                        S3Lists.questions(SEED))
                .flatMap(List::stream)
                .toList();

        Tally tally = run(all, Spoiling.NONE);

        assertThat(tally.failures()).isEmpty();
        assertThat(tally.passed()).as("those without any difference").isEqualTo(all.size());
    }

    private static String like(int letters) {
        return "LIKE '" + "a".repeat(letters) + "'";
    }

    private static UnaryOperator<Question> content(String old, String other) {
        return question -> question.bytes(question.content().replace(old, other).getBytes(ISO_8859_1));
    }

    private static UnaryOperator<Question> target(String old, String other) {
        return question -> question.target(question.target().replace(old, other));
    }

    private static UnaryOperator<Question> header(String old, String other) {
        return question ->
                question.target().equals("/range") && question.headers().containsValue(old)
                        ? question.header("Range", other)
                        : question;
    }

    private static Answer shorter(Question question, Answer answer) {
        boolean range = answer.status() == 206 && answer.body().length > 0;
        return range
                ? new Answer(206, answer.headers(), Arrays.copyOf(answer.body(), answer.body().length - 1))
                : answer;
    }

    /** The change, some questions, and how many of them it touches at least. */
    static Stream<Arguments> changes() {
        Supplier<List<Question>> d1 = D1Statements::questions;
        Supplier<List<Question>> limits = D1Bodies::questions;
        Supplier<List<Question>> bulk = KvBulk::questions;
        Supplier<List<Question>> lists = () -> KvLists.questions(SEED);
        Supplier<List<Question>> expiry = KvExpirations::questions;
        Supplier<List<Question>> r2 = R2Rest::questions;
        Supplier<List<Question>> ranges = () -> S3Ranges.questions(SEED);
        Supplier<List<Question>> puts = S3Puts::questions;
        Supplier<List<Question>> deletes = S3Deletes::questions;
        return Stream.of(
                arguments("a LIKE may have 51 bytes", limits, Spoilt.asked(content(like(51), like(50))), 1),
                arguments("a write counts a row too many", d1, Spoilt.body("\"changes\":1,", "\"changes\":2,"), 50),
                arguments("failed SQL has another code", d1, Spoilt.body("\"code\":7500", "\"code\":7501"), 200),
                arguments("101 keys are read at once", bulk, Spoilt.asked(content(",\"bulk-many-100\"", "")), 1),
                arguments("a list may have 9 keys", lists, Spoilt.asked(target("limit=9", "limit=10")), 1),
                arguments("no value tells when it expires", expiry, Spoilt.header("GET", "expiration", ""), 4),
                arguments("a list begins with Z, then A", lists, Spoilt.body("order:([AZ])\"", "order:$1$1\""), 6),
                arguments("a list has no count", lists, Spoilt.body("\"count\":[0-9]+,", ""), 40),
                arguments("a missing object has another code", r2, Spoilt.body("\"code\":10007", "\"code\":10006"), 30),
                arguments("a version is empty", r2, Spoilt.body("\"version\":\"[^\"]+\"", "\"version\":\"\""), 30),
                arguments("a head has no ETag", puts, Spoilt.header("HEAD", "etag", ""), 20),
                arguments("an object is of another year", ranges, Spoilt.header("GET", "last-modified", OLD), 30),
                arguments("a range lacks its last byte", ranges, Spoilt.answered(SpoiltRuleTest::shorter), 30),
                arguments("the last 3 bytes are 4", ranges, Spoilt.asked(header("bytes=-3", "bytes=-4")), 2),
                arguments("one key too long is told as deleted", deletes, Spoilt.body(NOT_DELETED, DELETED), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsNamedByWhatItTouches(String name, Supplier<List<Question>> questions, Spoilt change, int atLeast)
            throws IOException, InterruptedException {
        Tally tally = run(questions.get(), change);

        assertThat(named(tally)).containsExactlyInAnyOrderElementsOf(change.met());
        assertThat(change.met()).as(name).hasSizeGreaterThanOrEqualTo(atLeast);
    }
}
