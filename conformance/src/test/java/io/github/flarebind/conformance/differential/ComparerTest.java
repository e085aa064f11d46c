package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private static final String FRAME =
            "{\"success\": false, \"errors\": [{\"code\": 7, \"message\": \"no\"}], \"messages\": []";

    private final Comparer comparer =
            new Comparer(List.of(Removed.of("timed.*", "json.*.when", "<count>", "the time")));

    private List<Difference> compare(String question, String local, String inMemory) {
        return comparer.compare(question(question), fields(200, local), fields(200, inMemory));
    }

    private static Question question(String name) {
        return Question.rest(name, "GET", "/");
    }

    private static Map<String, String> fields(int status, String json) {
        return new Answer(status, Map.of("content-type", "application/json"), json.getBytes(StandardCharsets.UTF_8))
                .fields();
    }

    @Test
    void theSameAnswersDoNotDiffer() {
        assertThat(compare("q", "{\"a\": [1, \"x\"], \"b\": 2.50}", "{\"b\": 2.5, \"a\": [1, \"x\"]}"))
                .isEmpty();
    }

    @Test
    void aFieldThatDiffersIsNamedByItsPath() {
        assertThat(compare("q", "{\"a\": [{\"b\": 1}]}", "{\"a\": [{\"b\": \"1\"}]}"))
                .containsExactly(Difference.of(question("q"), "json.a[0].b", "1", "\"1\""));
    }

    @Test
    void aFieldOfOneSideIsADifference() {
        assertThat(compare("q", "{\"a\": null, \"b\": 1}", "{\"b\": 1}"))
                .contains(Difference.of(question("q"), "json.a", "null", Difference.ABSENT));
    }

    @Test
    void aWholeNumberIsNoFractionAndEachDigitCounts() {
        assertThat(compare("q", "{\"a\": 1}", "{\"a\": 1.0}")).hasSize(1);
        assertThat(compare("q", "{\"a\": 4611686018427388000}", "{\"a\": 4611686018427387900}"))
                .hasSize(1);
    }

    @Test
    void whatIsOfTheMomentIsRemoved() {
        assertThat(compare("timed.q", "{\"a\": {\"when\": 1}}", "{\"a\": {\"when\": 2}}"))
                .isEmpty();
    }

    @Test
    void whatIsRemovedMustBeThereAllTheSame() {
        assertThat(compare("timed.q", "{\"a\": {\"when\": 1, \"b\": 1}}", "{\"a\": {\"b\": 1}}"))
                .containsExactly(Difference.of(question("timed.q"), "json.a.when", "(present)", Difference.ABSENT));
    }

    @Test
    void whatIsRemovedMustBeOfItsForm() {
        assertThat(compare("timed.q", "{\"a\": {\"when\": 1}}", "{\"a\": {\"when\": \"late\"}}"))
                .containsExactly(Difference.of(question("timed.q"), "json.a.when", "(present)", "\"late\""));
    }

    @Test
    void noAnswerIsADifferenceEvenIfNeitherSideHasOne() {
        Map<String, String> none = Map.of(Outcome.NO_ANSWER, "it broke off");

        assertThat(comparer.compare(question("q"), fields(200, "{\"a\": 1}"), none))
                .containsExactly(Difference.of(question("q"), Comparer.ANSWER, "200 json", "0 none it broke off"));
        assertThat(comparer.compare(question("q"), none, none)).hasSize(1);
    }

    @Test
    void itIsRemovedFromNoOtherQuestion() {
        assertThat(compare("q", "{\"a\": {\"when\": 1}}", "{\"a\": {\"when\": 2}}"))
                .hasSize(1);
    }

    @Test
    void successAndErrorDifferAsAWhole() {
        Map<String, String> error = fields(400, FRAME + ", \"result\": null}");

        assertThat(comparer.compare(question("q"), fields(200, "{\"a\": 1}"), error))
                .containsExactly(Difference.of(question("q"), Comparer.ANSWER, "200 json", "400 json 7 \"no\""));
    }

    private Map<String, String> untold(Map<String, String> local, Map<String, String> inMemory) {
        return comparer.compare(question("q"), local, inMemory).get(0).whole();
    }

    @Test
    void aSuccessInMemoryAloneIsToldWithAllThatIsInIt() {
        Map<String, String> error = fields(400, FRAME + ", \"result\": null}");

        assertThat(untold(error, fields(201, "{\"a\": 1, \"errors\": []}")))
                .isEqualTo(Map.of("header.content-type", "application/json", "json.a", "1", "json.errors", "[]"));
    }

    @Test
    void anErrorInMemoryAloneIsToldWithWhatOtherErrorsHaveNot() {
        assertThat(untold(fields(200, "{\"a\": 1}"), fields(400, FRAME + ", \"result\": null}")))
                .isEmpty();
        assertThat(untold(fields(200, "{\"a\": 1}"), fields(400, FRAME + ", \"result\": {\"id\": 5}}")))
                .isEqualTo(Map.of("json.result.id", "5", "json.result", Difference.ABSENT));
    }

    @Test
    void elementsOfXmlAreNamedAndCounted() {
        byte[] xml = "<?xml version=\"1.0\"?><L xmlns=\"n\"><K>a</K><K>b</K><E/></L>".getBytes(StandardCharsets.UTF_8);

        assertThat(BodyFields.of("application/xml", xml))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("xml.L.@xmlns", "n", "xml.L.K", "a", "xml.L.K[2]", "b", "xml.L.E", ""));
    }

    @Test
    void bytesAreComparedAsTheyAre() {
        assertThat(BodyFields.of("", new byte[] {(byte) 0xff, 0})).containsEntry("body", "hex ff00");
        assertThat(BodyFields.of("application/json", new byte[] {'{'})).containsEntry("body", "{");
    }
}
