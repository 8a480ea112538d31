package org.qunflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.shared.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class KindWordsTests {

    /** The domain events of all rooms as the journal calls them. */
    static Stream<String> kinds() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scan.findCandidateComponents("org.qunflow").stream()
                .map(found -> found.getBeanClassName().substring("org.qunflow.".length()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everythingThatHappensHasASentence(String kind) throws Exception {
        Properties words = new Properties();
        try (DirectoryStream<Path> bundles =
                Files.newDirectoryStream(Path.of("src/main/resources/messages"), "*[a-z].properties")) {
            for (Path bundle : bundles) {
                try (Reader in = Files.newBufferedReader(bundle)) {
                    words.load(in);
                }
            }
        }
        assertThat(words).containsKey("audit.kind." + kind);
    }
}
