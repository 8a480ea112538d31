package org.qunflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The users' handbook and its pictures. A chapter names a scene of the gallery as a picture, e.g. {@code
 * pictures/tasks.en.webp}; with -Dqunflow.handbook=true each scene that is named is pictured, by day and 1280 wide.
 */
final class Handbook {
    private static final Path HOME = Path.of("src", "docs", "handbook");
    static final int HIGH = 1_000;
    static final Path PICTURES = HOME.resolve("pictures");
    static final List<View> VIEWS = List.of(View.ZH, View.EN);

    private static final boolean IS_WANTED = Boolean.getBoolean("qunflow.handbook");
    private static final Pattern PICTURE =
            Pattern.compile("!\\[([^\\]]*)]\\(pictures/([a-z0-9-]+)\\.(zh|en)\\.webp\\)");
    private static final String WEBP = """
            async ([picture, quality]) => {
              const image = new Image();
              image.src = picture;
              await image.decode();
              const canvas = document.createElement('canvas');
              canvas.width = image.width;
              canvas.height = image.height;
              canvas.getContext('2d').drawImage(image, 0, 0);
              return canvas.toDataURL('image/webp', quality).split(',')[1];
            }""";
    private static final double QUALITY = 0.8;

    private Handbook() {}

    /** A picture as a chapter names it. */
    record Picture(String scene, String language, String words) {
        String file() {
            return scene + "." + language + ".webp";
        }
    }

    static boolean isWanted() {
        return IS_WANTED;
    }

    static Stream<Picture> named(String chapters) {
        Matcher picture = PICTURE.matcher(text(HOME.resolve(chapters)));
        return picture.results().map(m -> new Picture(m.group(2), m.group(3), m.group(1)));
    }

    /** Pictures what the reader sees of a scene, if a chapter in the view's language names it. */
    static void picture(Browser browser, Page page, String scene, View view) {
        String language = view.locale().substring(0, 2);
        if (scenes(language).contains(scene)) {
            page.mouse().move(0, 0);
            write(new Picture(scene, language, ""), webp(browser, page.screenshot()));
        }
    }

    private static Set<String> scenes(String language) {
        Set<String> scenes = new TreeSet<>();
        named(language + ".md").forEach(p -> scenes.add(p.scene()));
        return scenes;
    }

    /** A page of its own turns it, because the pages of the product would not let it in. */
    private static byte[] webp(Browser browser, byte[] png) {
        try (Page darkroom = browser.newPage()) {
            String picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
            Object turned = darkroom.evaluate(WEBP, List.of(picture, QUALITY));
            return Base64.getDecoder().decode(turned.toString());
        }
    }

    private static void write(Picture picture, byte[] bytes) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(picture.file()), bytes);
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
