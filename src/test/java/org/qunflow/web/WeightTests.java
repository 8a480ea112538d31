package org.qunflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What a browser has to load, as it is sent (Brotli): the frame of every page, and each island after it. */
class WeightTests {
    private static final int FRAME = 100_000;
    private static final int VIEWER = 80_000;
    private static final int FORM = 170_000;

    private final Assets assets = new Assets(new ObjectMapper());

    WeightTests() throws IOException {}

    @Test
    void theFrameLeavesRoomForThePage() {
        assertThat(weight(Stream.of("app", "theme", "icons"), Set.of())).isBetween(30_000L, (long) FRAME);
    }

    @Test
    void islandsAreLight() {
        assertThat(weight(Stream.of("viewer"), files("app"))).isBetween(30_000L, (long) VIEWER);
        assertThat(weight(Stream.of("form"), files("app"))).isBetween(30_000L, (long) FORM);
    }

    private long weight(Stream<String> entries, Set<String> loaded) {
        return entries.flatMap(entry -> files(entry).stream())
                .filter(file -> !loaded.contains(file))
                .distinct()
                .mapToLong(WeightTests::sent)
                .sum();
    }

    private Set<String> files(String name) {
        Assets.Entry entry = assets.get(name);
        Set<String> files = new HashSet<>(entry.preload());
        Arrays.asList(entry.js(), entry.css()).stream()
                .filter(file -> file != null)
                .forEach(files::add);
        return files;
    }

    private static long sent(String file) {
        return List.of(file + ".br", file).stream()
                .map(name -> new ClassPathResource("static/assets/" + name))
                .filter(ClassPathResource::exists)
                .findFirst()
                .map(WeightTests::length)
                .orElseThrow();
    }

    private static long length(ClassPathResource file) {
        try {
            return file.contentLength();
        } catch (IOException e) {
            throw new IllegalStateException(file.getPath(), e);
        }
    }
}
