package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.ModelCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@SpringBootTest
class ModelTests {
    @Autowired
    ModelCheck check;

    @Test
    void everyProcessKeepsTheRules() throws IOException {
        Map<String, byte[]> forms = read("classpath*:forms/**/*.form");
        Map<String, byte[]> processes = read("classpath*:processes/**/*.bpmn");
        assertThat(processes).containsKeys("member-journey.bpmn", "core-fan-invitation.bpmn", "layering-run.bpmn");
        processes.forEach((file, bytes) -> {
            Map<String, byte[]> together = new HashMap<>(forms);
            together.put(file, bytes);
            assertThat(check.check(together)).as(file).isEmpty();
        });
    }

    @Test
    void everyDecisionTableKeepsTheRules() throws IOException {
        Map<String, byte[]> tables = read("classpath*:processes/**/*.dmn");
        assertThat(tables).containsKeys("lead-screening.dmn", "tier.dmn", "offer-choice.dmn");
        assertThat(check.check(tables)).isEmpty();
    }

    @Test
    void everyProcessIsWalkedByATestThatMeasuresIt() throws IOException {
        String tests = sources(Path.of("src", "test", "java"));
        assertThat(read("classpath*:processes/**/*.bpmn").keySet()).allSatisfy(file -> assertThat(tests)
                .contains("ModelCoverage.of(\"%s\")".formatted(file.replace(".bpmn", ""))));
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Map<String, byte[]> read(String pattern) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            files.put(file.getFilename(), file.getContentAsByteArray());
        }
        return files;
    }
}
