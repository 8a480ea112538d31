package org.qunflow.team;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a lead says about the working time of a community.
 *
 * @param calendar the calendar whose holidays hold here, e.g. CN; null for none
 * @param hours by day of the week; a day that is missing is not worked
 */
public record WorkingHours(String calendar, Map<DayOfWeek, Hours> hours) {
    private static final String CHINA = "CN";
    private static final ZoneId CHINESE_ZONE = ZoneId.of("Asia/Shanghai");

    /** What holds as long as nobody has said anything: weekdays from nine to six, in China with its holidays. */
    static WorkingHours usual(ZoneId zone) {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                hours.put(day, new Hours(9 * 60, 18 * 60));
            }
        }
        return new WorkingHours(zone.equals(CHINESE_ZONE) ? CHINA : null, hours);
    }
}
