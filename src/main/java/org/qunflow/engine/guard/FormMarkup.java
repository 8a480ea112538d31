package org.qunflow.engine.guard;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a form: plain text or Markdown, without HTML, pictures, and links to anything but https addresses. */
final class FormMarkup {
    private static final Pattern TAG = Pattern.compile("<[a-z/!?]|&#|&[a-z]+;", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("(?:javascript|vbscript):|(?:data|file|blob):[a-z/]+/");
    private static final Pattern LINK = Pattern.compile("\\]\\s*(?:\\(|:)\\s*<?\\s*([^\\s)>]*)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

    private FormMarkup() {}

    static boolean isHarmless(String text) {
        return !TAG.matcher(text).find()
                && !CONTROL.matcher(text).find()
                && !text.contains("![")
                && !hasScheme(text)
                && leadsOnlyToWebPages(text);
    }

    /** Browsers ignore blanks and line ends within the name of a scheme, and so does this. */
    private static boolean hasScheme(String text) {
        return SCHEME.matcher(text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
                .find();
    }

    private static boolean leadsOnlyToWebPages(String text) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!link.group(1).toLowerCase(Locale.ROOT).startsWith("https://")) {
                return false;
            }
        }
        return true;
    }
}
