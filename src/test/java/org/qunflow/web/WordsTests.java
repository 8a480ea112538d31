package org.qunflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?<![\\w:-])(?:title|placeholder|alt|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern HUMAN_TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");

    static Stream<Path> bundles() throws IOException {
        return files(MESSAGES, ".properties").filter(f -> !f.toString().endsWith("_zh_CN.properties"));
    }

    static Stream<Path> models() throws IOException {
        return files(Path.of("processes"), ".bpmn");
    }

    static Stream<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyWordIsSaidInBothLanguages(Path english) throws IOException {
        Path chinese = Path.of(english.toString().replace(".properties", "_zh_CN.properties"));
        assertThat(words(chinese).stringPropertyNames())
                .isEqualTo(words(english).stringPropertyNames());
        assertThat(words(chinese).values()).noneMatch(w -> w.toString().isBlank());
        assertThat(words(english).values()).noneMatch(w -> w.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoWords(Path template) throws IOException {
        String page = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
        assertThat(found(TEXT, page)).isEmpty();
        assertThat(found(SPOKEN_ATTRIBUTE, page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNothingInline(Path template) throws IOException {
        String page = Files.readString(template);
        assertThat(page).doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|th:on|<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateHasWords(Path template) throws IOException {
        Properties all = everyWord();
        assertThat(found(KEY, Files.readString(template)))
                .allSatisfy(key -> assertThat(all).containsKey(key));
    }

    /** Whoever opens a task reads first why it is there. */
    @ParameterizedTest
    @MethodSource("models")
    void everyHumanTaskSaysWhyItIsThere(Path model) throws IOException {
        Properties all = everyWord();
        assertThat(found(HUMAN_TASK, Files.readString(model)))
                .allSatisfy(task -> assertThat(all).containsKey("tasks.why." + task));
    }

    private static Properties everyWord() throws IOException {
        Properties all = new Properties();
        for (Path bundle : bundles().toList()) {
            all.putAll(words(bundle));
        }
        return all;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            found.add(m.groupCount() > 0 ? m.group(1).strip() : m.group());
        }
        return found;
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        return words;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).toList().stream();
        }
    }
}
