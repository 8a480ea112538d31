package org.qunflow.acquisition.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What people typed into fields of pages; null or -1 where it cannot be read, which the rooms refuse. */
final class Typed {
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private Typed() {}

    static BigDecimal money(String text) {
        return MONEY.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
    }

    static int whole(String text) {
        return WHOLE.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
