package io.github.flarebind.contract;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The page about what the in-memory Cloudflare does and where that was checked.
 *
 * @param services the cases by service and subject, in the order in which they are shown
 */
public record FidelityPage(Map<String, Map<String, List<Behaviour>>> services) {
    /** Where the page is, from the folder of any module. */
    public static final Path FILE = Path.of("../docs/fidelity.md");

    private static final List<String> SERVICES = List.of("D1", "Kv", "R2", "Queues");

    /** What begins with it is written by hand, and kept. */
    static final String BY_HAND = "\n## Measured\n";

    private static final String HEAD = """
            # Fidelity

            What the in-memory Cloudflare does, and how we know that Cloudflare does the same. Each row is a behaviour that a case
            of [`contract/`](../contract) states. All cases run on the in-memory Cloudflare, in process and over its socket, and
            this page says where else each was checked:

            * **local runtime**: Cloudflare's own local runtime was asked, and does it. The run fails when a row claims this
              wrongly, or does not claim it; the table of grounds has its versions.
            * **documentation**: Cloudflare's documentation, its own clients, or what others report of production say so.
            * **not yet**: none of them tells; it is what we think likely.
            * **client**: the Java client does it by itself, so there is nothing to check. Another client may do otherwise.

            Two places at one row ("in part"): each shows a part of it. %s Where the places
            disagree, a row names the difference, and the service's first table says which side the in-memory Cloudflare takes.
            The local runtime has no REST routes for queues, so none of their cases ran there.

            Everything before "Measured" is made of the annotations of the cases and of what the runs wrote down. Write it anew
            after the annotations change; and run everything anew, which writes down versions, dates and counts (npm is needed):

                mvn -pl contract -am test -Dtest=FidelityTest -Dsurefire.failIfNoSpecifiedTests=false -Dfidelity.write
                mvn verify -Pconformance -Dfidelity.write

            """;

    /** The page of the cases as they are. */
    public static FidelityPage ofTheCases() throws IOException {
        Map<String, Map<String, List<Behaviour>>> services = new TreeMap<>();
        for (Class<?> type : Cases.classes()) {
            String service = SERVICES.stream()
                    .filter(type.getSimpleName()::startsWith)
                    .findFirst()
                    .orElseThrow();
            String subject = type.getSimpleName().substring(service.length()).replaceFirst("(Cases|Contract)$", "");
            services.computeIfAbsent(service.equals("Kv") ? "KV" : service, name -> new TreeMap<>())
                    .put(
                            subject.isEmpty() ? "Above all" : Sentence.of(subject),
                            Cases.of(type).stream()
                                    .map(Behaviour::of)
                                    .flatMap(Optional::stream)
                                    .toList());
        }
        return new FidelityPage(services);
    }

    /** Writes the page, keeping what is by hand. */
    public void write(LastCheck last) throws IOException {
        Files.writeString(FILE, text(last, Files.exists(FILE) ? Files.readString(FILE) : ""));
    }

    /** The page, with what {@code old} has by hand. */
    public String text(LastCheck last, String old) {
        int byHand = old.indexOf(BY_HAND);
        return HEAD.formatted(production(last))
                + summary()
                + new GroundsTable(last).text()
                + services.entrySet().stream()
                        .map(service -> section(service.getKey(), service.getValue()))
                        .collect(joining())
                + (byHand < 0 ? BY_HAND : old.substring(byHand));
    }

    private static String production(LastCheck last) {
        return last.of(RunsOn.REAL_ACCOUNT, "date")
                .map(date -> "On production the cases ran on " + date + '.')
                .orElse("We have checked nothing on production.");
    }

    private String summary() {
        String rows = services.entrySet().stream()
                .map(service -> counts(service.getKey(), all(service.getValue())))
                .collect(joining());
        List<Behaviour> all = services.values().stream()
                .flatMap(service -> all(service).stream())
                .toList();
        return row("", "Behaviours", "local runtime", "in part", "documentation", "not yet", "client")
                + "|---|--:|--:|--:|--:|--:|--:|\n" + rows + counts("All", all);
    }

    private static List<Behaviour> all(Map<String, List<Behaviour>> service) {
        return service.values().stream().flatMap(List::stream).toList();
    }

    private static String counts(String name, List<Behaviour> behaviours) {
        return row(
                name,
                String.valueOf(behaviours.size()),
                count(behaviours, List.of(CheckedOn.LOCAL_RUNTIME)),
                count(behaviours, List.of(CheckedOn.LOCAL_RUNTIME, CheckedOn.DOCUMENTATION)),
                count(behaviours, List.of(CheckedOn.DOCUMENTATION)),
                count(behaviours, List.of(CheckedOn.NOT_YET)),
                count(behaviours, List.of(CheckedOn.CLIENT)));
    }

    private static String count(List<Behaviour> behaviours, List<CheckedOn> places) {
        return String.valueOf(behaviours.stream()
                .filter(behaviour -> behaviour.places().equals(places))
                .count());
    }

    private static String section(String name, Map<String, List<Behaviour>> subjects) {
        return "\n## " + name + "\n\n" + differences(all(subjects))
                + subjects.entrySet().stream()
                        .map(subject -> subject(subject.getKey(), subject.getValue()))
                        .collect(joining());
    }

    private static String differences(List<Behaviour> behaviours) {
        return row("Difference", "Who does what", "In memory") + "|---|---|---|\n"
                + behaviours.stream()
                        .flatMap(behaviour -> Arrays.stream(behaviour.checked().differs()))
                        .distinct()
                        .sorted()
                        .map(it -> row("<a id=\"" + anchor(it) + "\"></a>" + title(it), it.says(), it.side()))
                        .collect(joining());
    }

    private static String subject(String name, List<Behaviour> behaviours) {
        return "\n### " + name + "\n\n" + row("Behaviour", "Checked on", "Differs") + "|---|---|---|\n"
                + behaviours.stream().map(FidelityPage::behaviour).collect(joining());
    }

    private static String behaviour(Behaviour behaviour) {
        Checked checked = behaviour.checked();
        String words = Optional.of(checked.behaviour())
                .filter(text -> !text.isEmpty() && behaviour.method().isAnnotationPresent(Checked.class))
                .orElseGet(() -> Sentence.of(behaviour.method().getName()));
        return row(
                words,
                behaviour.places().stream().map(CheckedOn::words).collect(joining(", ")),
                Arrays.stream(checked.differs())
                        .map(difference -> '[' + title(difference) + "](#" + anchor(difference) + ')')
                        .collect(joining(", ")));
    }

    private static String title(Difference difference) {
        return Sentence.of(difference.name().replaceFirst("^(D1|KV|R2|QUEUES)_", ""));
    }

    private static String anchor(Difference difference) {
        return difference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(joining(" | ", "| ", " |\n"));
    }
}
