package org.qunflow.conversion.scene;

import java.time.LocalDate;

/**
 * The Chinese lunar calendar of 2020 to 2050. For each year one number: bits 15 to 4 are its twelve months, the first
 * month highest, set for 30 days and else 29; bits 3 to 0 name the month that is repeated, 0 if none is; bit 16 is set if the
 * repeated month has 30 days. The first of them begins on 2020-01-25, the others follow by their lengths.
 */
final class LunarYears {
    static final int FIRST = 2020;
    static final int LAST = 2050;

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 25);
    private static final int[] YEARS = {
        0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, // 2020 to 2029
        0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45, // 2030 to 2039
        0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0, // 2040 to 2049
        0x14b63 // 2050
    };

    private LunarYears() {}

    /** The day of a lunar year; of a month that is repeated the first one counts, as for all festivals. */
    static LocalDate day(int year, int month, int day) {
        LocalDate at = BEGINNING;
        for (int y = FIRST; y < year; y++) {
            at = at.plusDays(days(y, 13));
        }
        return at.plusDays(days(year, month) + day - 1L);
    }

    /** How many days of a year are before a month; before the 13th: all of them. */
    private static int days(int year, int month) {
        int code = YEARS[year - FIRST];
        int repeated = code & 0xf;
        int days = 0;
        for (int m = 1; m < month; m++) {
            days += (code >> (16 - m) & 1) == 1 ? 30 : 29;
            if (m == repeated) {
                days += (code & 0x10000) == 0 ? 29 : 30;
            }
        }
        return days;
    }
}
