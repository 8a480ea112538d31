package org.qunflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.stream.Stream;

/** How somebody looks at a page: language, light or dark, desktop or phone. */
public record View(String locale, boolean dark, boolean phone) {
    public static final View ZH = new View("zh-CN", false, false);
    public static final View EN = new View("en", false, false);
    private static final String WANTED = System.getProperty("qunflow.gallery", "");

    /** All eight with -Dqunflow.gallery=all, or those that it names (e.g. en-dark-360); without it the usual ones. */
    public static Stream<View> wanted(View... usual) {
        if (WANTED.isEmpty()) {
            return Stream.of(usual);
        }
        return Stream.of(ZH, EN)
                .flatMap(v -> Stream.of(v, v.inTheDark()))
                .flatMap(v -> Stream.of(v, v.onPhone()))
                .filter(v -> WANTED.equals("all") || WANTED.contains(v.name()));
    }

    /** Whether somebody wants to look at pictures, so that they are kept. */
    static boolean areLookedAt() {
        return !WANTED.isEmpty();
    }

    public View inTheDark() {
        return new View(locale, true, phone);
    }

    public View onPhone() {
        return new View(locale, dark, true);
    }

    /** The same person, back at the desk. */
    View atTheDesk() {
        return new View(locale, dark, false);
    }

    Browser.NewContextOptions options() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        return phone
                ? options.setViewportSize(360, 740).setDeviceScaleFactor(2).setHasTouch(true)
                : options.setViewportSize(1280, Handbook.isWanted() ? Handbook.HIGH : 800);
    }

    /** For files: language, theme and width. */
    String name() {
        return locale + "-" + (dark ? "dark" : "light") + "-" + (phone ? "360" : "1280");
    }

    @Override
    public String toString() {
        return locale + "-" + (dark ? "dark" : "light") + "-" + (phone ? "phone" : "desktop");
    }
}
