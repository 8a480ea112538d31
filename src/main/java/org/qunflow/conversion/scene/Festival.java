package org.qunflow.conversion.scene;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A festival or a day of shopping that offers can be made for (002-15), with its day in each year. */
public enum Festival {
    NEW_YEAR(false, 1, 1),
    SPRING_FESTIVAL(true, 1, 1),
    LANTERN(true, 1, 15),
    VALENTINE(false, 2, 14),
    WOMEN(false, 3, 8),
    LABOUR(false, 5, 1),
    LOVE_520(false, 5, 20),
    CHILDREN(false, 6, 1),
    MID_YEAR_618(false, 6, 18),
    DRAGON_BOAT(true, 5, 5),
    QIXI(true, 7, 7),
    TEACHERS(false, 9, 10),
    MID_AUTUMN(true, 8, 15),
    NATIONAL(false, 10, 1),
    DOUBLE_NINTH(true, 9, 9),
    DOUBLE_ELEVEN(false, 11, 11),
    DOUBLE_TWELVE(false, 12, 12),
    LABA(true, 12, 8);

    private final boolean lunar;
    private final int month;
    private final int day;

    Festival(boolean lunar, int month, int day) {
        this.lunar = lunar;
        this.month = month;
        this.day = day;
    }

    public boolean isLunar() {
        return lunar;
    }

    /** The day that begins in this year of its calendar; empty for a lunar one outside of 2020 to 2050. */
    Optional<LocalDate> in(int year) {
        if (!lunar) {
            return Optional.of(LocalDate.of(year, month, day));
        }
        return year < LunarYears.FIRST || year > LunarYears.LAST
                ? Optional.empty()
                : Optional.of(LunarYears.day(year, month, day));
    }

    /** How offers name a scene of it: mid-autumn-2026. */
    public String key(LocalDate on) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + on.getYear();
    }
}
