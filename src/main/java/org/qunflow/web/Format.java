package org.qunflow.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers, money and moments as the reader writes them; what is absent is a dash. */
@Component("format")
public class Format {
    private static final String NOTHING = "–";

    private final MessageSource words;

    Format(MessageSource words) {
        this.words = words;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A number with as many decimals as it needs, at most four. */
    public String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(4);
        return format.format(amount);
    }

    /** A share of a whole, 0 for a whole of 0, e.g. 37 %. */
    public String percent(long part, long whole) {
        return NumberFormat.getPercentInstance(locale()).format(whole == 0 ? 0 : (double) part / whole);
    }

    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    public String moment(Instant moment, ZoneId zone) {
        return moment == null ? NOTHING : dates(" HH:mm").format(moment.atZone(zone));
    }

    public String day(Instant moment, ZoneId zone) {
        return moment == null ? NOTHING : day(moment.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return day == null ? NOTHING : dates("").format(day);
    }

    /** How far away a moment is, in the largest unit that fits: "3 days ago", "in 2 hours". */
    public String ago(Instant moment, Instant now) {
        if (moment == null) {
            return NOTHING;
        }
        Duration away = Duration.between(moment, now);
        String direction = away.isNegative() ? "in" : "ago";
        return away.abs().toMinutes() < 1
                ? words.getMessage("format.now", null, locale())
                : inUnits(direction, away.abs());
    }

    /** How long something lasts, in the largest unit that fits: "3 days", "2 hours". */
    public String lasting(Duration length) {
        return inUnits("lasting", length);
    }

    private String inUnits(String kind, Duration length) {
        String unit = length.toDays() > 0 ? "days" : length.toHours() > 0 ? "hours" : "minutes";
        long count =
                unit.equals("days") ? length.toDays() : unit.equals("hours") ? length.toHours() : length.toMinutes();
        return words.getMessage("format." + kind + "." + unit, new Object[] {count}, locale());
    }

    private static DateTimeFormatter dates(String time) {
        boolean chinese = locale().getLanguage().equals("zh");
        return DateTimeFormatter.ofPattern((chinese ? "yyyy年M月d日" : "MMM d, yyyy") + time, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
