package org.qunflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page: language, light or dark, desktop or phone. */
public record View(String locale, boolean dark, boolean phone) {
    public static final View ZH = new View("zh-CN", false, false);
    public static final View EN = new View("en", false, false);

    public View inTheDark() {
        return new View(locale, true, phone);
    }

    public View onPhone() {
        return new View(locale, dark, true);
    }

    Browser.NewContextOptions options() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        return phone
                ? options.setViewportSize(360, 740).setDeviceScaleFactor(2).setHasTouch(true)
                : options.setViewportSize(1280, 800);
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
