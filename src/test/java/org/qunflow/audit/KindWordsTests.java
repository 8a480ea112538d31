package org.qunflow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.shared.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class KindWordsTests {
    private static final Pattern DEED = Pattern.compile("\"((?:Draft|Version|Case|Migration)[A-Z][a-z]+)\"");

    /** The domain events of all rooms as the journal calls them. */
    static Stream<String> kinds() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scan.findCandidateComponents("org.qunflow").stream()
                .map(found -> found.getBeanClassName().substring("org.qunflow.".length()));
    }

    /** What people do to drafts and to plans, as the room calls it in its journal. */
    static Stream<String> deeds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/qunflow/sop"))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            return sources.stream()
                    .flatMap(file -> DEED.matcher(text(file)).results())
                    .map(deed -> "sop." + deed.group(1))
                    .distinct();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource({"kinds", "deeds"})
    void everythingThatHappensHasASentence(String kind) throws IOException {
        assertThat(words()).containsKey("audit.kind." + kind);
    }

    /** A refusal is told by a word, not by its name in the code. */
    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasAWord(String field, String refusal) throws IOException {
        assertThat(words().stringPropertyNames())
                .containsAnyOf("audit.word." + field + "." + refusal, "audit.word." + refusal);
    }

    /** Fields of events whose type is a kind of refusal, with each of its values. */
    static Stream<Arguments> refusals() {
        return kinds().map(KindWordsTests::event)
                .flatMap(event -> Stream.of(event.getRecordComponents()))
                .filter(c -> c.getType().isEnum() && c.getType().getSimpleName().endsWith("Refusal"))
                .flatMap(c -> Stream.of(c.getType().getEnumConstants()).map(v -> arguments(c.getName(), v.toString())))
                .distinct();
    }

    private static Class<?> event(String kind) {
        try {
            return Class.forName("org.qunflow." + kind);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (DirectoryStream<Path> bundles =
                Files.newDirectoryStream(Path.of("src/main/resources/messages"), "*[a-z].properties")) {
            for (Path bundle : bundles) {
                try (Reader in = Files.newBufferedReader(bundle)) {
                    words.load(in);
                }
            }
        }
        return words;
    }
}
