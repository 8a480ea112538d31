package org.qunflow.insight.board;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the rows, columns and values of charts in the reader's words. */
@Component
class BoardWords {
    private final MessageSource messages;

    BoardWords(MessageSource messages) {
        this.messages = messages;
    }

    public String head(String chart, String name) {
        return message("insight." + chart + "." + name, message("insight.head." + name, name));
    }

    public String row(String chart, String label) {
        return label.isEmpty() ? message("insight." + chart + ".nobody", "–") : label;
    }

    /** As the page shows it: whole, with a sign for percentages. */
    public String value(String chart, int column, Double value) {
        if (value == null) {
            return "";
        }
        boolean percent = chart.equals("survival") || chart.equals("retention") && column > 0;
        return percent
                ? Math.round(value) + "%"
                : String.format(LocaleContextHolder.getLocale(), "%,d", value.longValue());
    }

    /** From 0 to 4: how dark the cell of a share is. */
    public int shade(String chart, int column, Double value) {
        boolean share = chart.equals("retention") && column > 0 && value != null;
        return share ? (int) Math.min(4, Math.ceil(value / 25)) : 0;
    }

    /** As a file holds it. */
    static String plain(Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString(value.longValue()) : String.format(Locale.ROOT, "%.1f", value);
    }

    private String message(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }
}
