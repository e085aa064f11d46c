package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tests beside this one run. */
class ReadmeSnippetsTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path HERE = Path.of("src/test/java/io/github/flarebind/examples");
    private static final Pattern IN_README =
            Pattern.compile("<!-- snippet: ([\\w-]+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_TEST =
            Pattern.compile("// snippet: ([\\w-]+)\\n(.*?)\\n\\s*// end", Pattern.DOTALL);

    @Test
    void everySnippetOfTheReadmeIsRunInATest() throws IOException {
        Map<String, String> shown = snippets(Files.readString(README), IN_README);

        assertThat(shown).isNotEmpty().isEqualTo(snippets(tests(), IN_TEST));
        assertThat(Files.readString(README).split("```java", -1)).hasSize(shown.size() + 1);
    }

    @Test
    void eachCommandStandsAloneUnderItsHeading() throws IOException {
        String readme = Files.readString(README);

        assertThat(commands(readme, "## Run it")).containsExactly("mvn -q compile -Ptour");
        assertThat(commands(readme, "## Test it")).containsExactly("mvn verify");
    }

    @Test
    void theBomHasWhatAProjectIsToldToTake() throws IOException {
        String bom = Files.readString(Path.of("..", "sdk-bom", "pom.xml"));
        String readme = Files.readString(README);
        String shown = readme.substring(readme.indexOf("```xml"), readme.indexOf("</dependencies>\n```"));

        assertThat(elements(bom, "artifactId")).containsAll(elements(shown, "artifactId"));
        assertThat(elements(shown, "groupId")).containsOnly("io.github.flarebind");
        assertThat(elements(shown, "version"))
                .containsExactly(elements(bom, "version").get(0));
    }

    private static List<String> elements(String xml, String name) {
        return Pattern.compile('<' + name + ">(.*?)</")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The tests that run what the README shows, one after another. */
    private static String tests() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(HERE, "{Readme*,Orders}Test.java")) {
            for (Path file : files) {
                tests.append(Files.readString(file));
            }
        }
        return tests.toString();
    }

    private static List<String> commands(String readme, String heading) {
        String section = readme.split("(?m)^" + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        return Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The snippets by name, without what indentation and line breaks add. */
    private static Map<String, String> snippets(String text, Pattern pattern) {
        Map<String, String> snippets = new TreeMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            snippets.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", ""));
        }
        return snippets;
    }
}
