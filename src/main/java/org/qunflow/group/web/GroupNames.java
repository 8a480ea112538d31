package org.qunflow.group.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How templates call a group in the reader's language: one that nobody named by its kind and number. */
@Component("groupNames")
class GroupNames {
    private static final Pattern UNNAMED = Pattern.compile("([A-Z_]+) (\\d+)");

    private final MessageSource messages;

    GroupNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The name as people gave it, or kind and number in words. */
    public String of(String name) {
        Matcher unnamed = name == null ? null : UNNAMED.matcher(name);
        return unnamed == null || !unnamed.matches() ? name : kind(unnamed.group(1)) + " " + unnamed.group(2);
    }

    private String kind(String kind) {
        return messages.getMessage("groups.kind." + kind, null, kind, LocaleContextHolder.getLocale());
    }
}
