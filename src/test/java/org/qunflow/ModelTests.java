package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static Map<String, byte[]> read(String pattern) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            files.put(file.getFilename(), file.getContentAsByteArray());
        }
        return files;
    }
}
