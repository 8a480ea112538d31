package org.qunflow.group.opening;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How groups are called in a language: those that capacity opened by their kind and number, others by their name. */
@Component("openingNames")
public class OpeningNames {
    private static final Pattern NUMBERED = Pattern.compile("([A-Z_]+) (\\d+)");

    private final MessageSource words;

    OpeningNames(MessageSource words) {
        this.words = words;
    }

    /** As the reader says it. */
    public String of(String name) {
        return of(name, LocaleContextHolder.getLocale());
    }

    String of(String name, Locale language) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? words.getMessage("opening.name." + numbered.group(1), null, numbered.group(1), language) + " "
                        + numbered.group(2)
                : name;
    }
}
