package org.qunflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandbookTests {
    private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");
    private static final int FEWEST = 20;
    private static final long MOST_BYTES = 3_500_000;
    private static final long MOST_BYTES_OF_ONE = 150_000;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPictureThatAChapterNamesIsThereAndHasWords(String language) {
        assertThat(Handbook.named(language + ".md"))
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .allSatisfy(picture -> {
                    assertThat(picture.language()).isEqualTo(language);
                    assertThat(picture.words()).isNotBlank();
                    assertThat(Handbook.PICTURES.resolve(picture.file())).isRegularFile();
                });
    }

    @Test
    void bothLanguagesShowTheSameInTheSameOrder() {
        assertThat(scenes("zh.md")).isEqualTo(scenes("en.md")).doesNotHaveDuplicates();
    }

    @Test
    void noPictureIsLeftOverAndTogetherTheyAreSmall() throws IOException {
        List<String> named = Stream.of("zh.md", "en.md")
                .flatMap(Handbook::named)
                .map(Handbook.Picture::file)
                .toList();
        try (Stream<Path> files = Files.list(Handbook.PICTURES)) {
            List<Path> all = files.toList();
            assertThat(all).extracting(file -> file.getFileName().toString()).hasSameElementsAs(named);
            assertThat(all).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(MOST_BYTES_OF_ONE));
            assertThat(all.stream().mapToLong(HandbookTests::bytes).sum()).isLessThan(MOST_BYTES);
        }
    }

    /** A picture of a scene that is gone could not be made again. Some names are put together of two parts. */
    @Test
    void everyPictureIsASceneOfTheGallery() throws IOException {
        Set<String> words = words();
        assertThat(scenes("en.md")).allSatisfy(scene -> assertThat(words)
                .as(scene)
                .anyMatch(word -> word.equals(scene)
                        || word.endsWith("-")
                                && scene.startsWith(word)
                                && words.contains(scene.substring(word.length()))));
    }

    private static Set<String> words() throws IOException {
        try (Stream<Path> tests = Files.list(Path.of("src", "test", "java", "org", "qunflow", "browser"))) {
            return tests.filter(file -> file.getFileName().toString().endsWith("GalleryTests.java"))
                    .flatMap(file -> WORD.matcher(text(file)).results())
                    .map(word -> word.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> scenes(String chapters) {
        return Handbook.named(chapters).map(Handbook.Picture::scene).toList();
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
