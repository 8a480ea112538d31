package org.qunflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qunflow.bench.BenchmarkPage;
import org.qunflow.bench.Machine;

/** What a browser with an empty cache loads for a page, as sent (Brotli): until the frame is there, and for its island. */
@Tag("benchmark")
class PageWeightSpeedTests extends GalleryTest {
    private static final int FRAME = 120_000;
    private static final List<Asked> PAGES = List.of(
            new Asked("/tasks", "OPERATOR", 0),
            new Asked("/tasks/sample-form", "OPERATOR", 170_000),
            new Asked("/team", "LEAD", 0),
            new Asked("/design/journey", "LEAD", 80_000),
            new Asked("/design/processes/member-journey/1", "LEAD", 80_000),
            new Asked("/insight", "LEAD", 190_000),
            new Asked("/audit/members", "AUDITOR", 0),
            new Asked("/audit/journal", "AUDITOR", 0));
    private static final String WEIGHTS = """
            () => {
              const island = document.querySelector('meta[name=island]');
              const names = island ? [island.content, island.dataset.style, ...island.dataset.chunks.split(' ')] : [];
              const of = name => performance.getEntriesByType(name);
              const sum = list => list.reduce((n, e) => n + e.encodedBodySize, 0);
              const shared = name => document.querySelectorAll(`link[href$="${name}"]`).length > 1;
              const own = names.filter(name => name && !shared(name));
              const theirs = e => own.some(name => e.name.endsWith(name));
              const paint = of('paint').find(e => e.name === 'first-contentful-paint').startTime;
              const files = of('resource').filter(e => /assets/.test(e.name));
              return {
                frame: sum(of('navigation')) + sum(files.filter(e => !theirs(e))),
                island: sum(files.filter(theirs)),
                early: files.filter(e => theirs(e) && e.startTime < paint && !document.hidden).map(e => e.name),
                paint,
              };
            }""";

    /** A page, who opens it, and the most that its island may weigh in bytes. */
    private record Asked(String path, String role, int island) {}

    /** Bytes of the frame and of the island, milliseconds to the first paint. */
    private record Weight(Asked page, int frame, int island, int paint) {
        private boolean isTooHeavy() {
            return frame > FRAME || island > page.island();
        }

        @Override
        public String toString() {
            return "| `%s` | %.1f | %s | %d |"
                    .formatted(
                            page.path(),
                            frame / 1000.0,
                            page.island() == 0
                                    ? "–"
                                    : "%.1f (at most %d)".formatted(island / 1000.0, page.island() / 1000),
                            paint);
        }
    }

    @Test
    void everyPageIsLight() throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Asked asked : PAGES) {
            weights.add(weigh(asked));
            System.out.println(weights.get(weights.size() - 1));
        }
        BenchmarkPage.write("weight", page(weights));
        assertThat(weights).noneMatch(Weight::isTooHeavy);
    }

    private Weight weigh(Asked asked) {
        Page page = reader(View.ZH, asked.role(), GalleryScene.HOME);
        page.context().newCDPSession(page).send("Network.clearBrowserCache");
        Map<?, ?> found = (Map<?, ?>) visit(page, asked.path()).evaluate(WEIGHTS);
        assertThat((List<?>) found.get("early"))
                .as("loaded before the first paint of " + asked.path())
                .isEmpty();
        return new Weight(asked, number(found, "frame"), number(found, "island"), number(found, "paint"));
    }

    private static int number(Map<?, ?> found, String name) {
        return ((Number) found.get(name)).intValue();
    }

    private static String page(List<Weight> weights) throws IOException {
        StringBuilder lines = new StringBuilder("""
                ## Weight of pages

                Written by `mvn -Pbenchmark -Dtest=PageWeightSpeedTests test`; %s.
                Chromium with an empty cache, on the same machine. Frame: the page, its style, scripts and icons; its goal is at most
                %d kB. The island (diagram, form) begins to load after the first paint.

                | Page | frame, kB | island, kB | first paint after, ms |
                |---|---:|---:|---:|
                """.formatted(Machine.words(), FRAME / 1000));
        weights.forEach(weight -> lines.append(weight).append('\n'));
        return lines.toString();
    }
}
