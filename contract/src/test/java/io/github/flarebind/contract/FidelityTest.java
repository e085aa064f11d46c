package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FidelityTest {
    private static Stream<Method> cases() throws IOException {
        return Cases.classes().stream().flatMap(type -> Cases.of(type).stream());
    }

    private static Stream<Behaviour> behaviours() throws IOException {
        return cases().map(Behaviour::of).flatMap(Optional::stream);
    }

    @Test
    void thePageIsWhatTheAnnotationsGive() throws IOException {
        if (System.getProperty("fidelity.write") != null) {
            FidelityPage.ofTheCases().write(LastCheck.recorded());
        }

        assertThat(FidelityPage.FILE)
                .as("docs/fidelity.md is written by: mvn -pl contract -am test -Dtest=FidelityTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dfidelity.write")
                .content()
                .isEqualTo(FidelityPage.ofTheCases().text(LastCheck.recorded(), Files.readString(FidelityPage.FILE)));
    }

    @Test
    void everyCaseSaysWhereItWasChecked() throws IOException {
        assertThat(cases().filter(method -> Behaviour.of(method).isEmpty())).isEmpty();
        assertThat(cases()).hasSizeGreaterThan(400);
    }

    @Test
    void onlyWhatBothShowIsCheckedTwice() throws IOException {
        assertThat(behaviours().filter(behaviour -> behaviour.places().size() != 1))
                .extracting(Behaviour::places)
                .containsOnly(List.of(CheckedOn.LOCAL_RUNTIME, CheckedOn.DOCUMENTATION));
    }

    @Test
    void noCaseOfQueuesClaimsTheLocalRuntimeWhichHasNone() throws IOException {
        assertThat(behaviours()
                        .filter(behaviour -> behaviour.place().startsWith("Queues"))
                        .filter(behaviour -> behaviour.on(CheckedOn.LOCAL_RUNTIME)))
                .isEmpty();
    }

    @Test
    void everyDifferenceIsNamedByACase() throws IOException {
        assertThat(behaviours()
                        .flatMap(behaviour -> Arrays.stream(behaviour.checked().differs())))
                .contains(Difference.values());
    }

    @ParameterizedTest
    @CsvSource({
        "aKeyHasAtMost512BytesOfUtf8, A key has at most 512 bytes of UTF-8",
        "aValueHasAtMost25MiB, A value has at most 25 MiB",
        "whatUrlsWouldSwallowIsRefusedOverS3, What URLs would swallow is refused over S3",
        "rangesAreRefusedOverRest, Ranges are refused over REST",
        "theRestIsStored, The rest is stored",
        "sqlEndsAtNul, SQL ends at NUL",
        "CUSTOMER_KEYS, Customer keys"
    })
    void namesAreSentences(String name, String sentence) {
        assertThat(Sentence.of(name)).isEqualTo(sentence);
    }
}
