package org.qunflow.tasks.team;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qunflow.team.Hours;
import org.qunflow.team.WorkingHours;

/**
 * Working hours as a form shows and sends them.
 *
 * @param calendar empty for none
 * @param days by name of the day, in order
 * @param problems what is wrong, by name of the day, "calendar" or "week"; values are last parts of message keys
 */
record HoursForm(String calendar, Map<String, Day> days, Map<String, String> problems) {

    /** One line of it. */
    record Day(boolean works, String from, String to) {}

    static HoursForm of(WorkingHours hours) {
        Map<String, Day> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Hours h = hours.hours().get(day);
            days.put(day.name(), h == null ? new Day(false, "09:00", "18:00") : new Day(true, h.from(), h.to()));
        }
        return new HoursForm(hours.calendar() == null ? "" : hours.calendar(), days, Map.of());
    }

    static HoursForm sent(Map<String, String> fields, Set<String> calendars) {
        Map<String, Day> days = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name();
            Day line = new Day(
                    fields.containsKey("works." + name),
                    fields.getOrDefault("from." + name, ""),
                    fields.getOrDefault("to." + name, ""));
            days.put(name, line);
            if (line.works() && read(line) == null) {
                problems.put(name, "hours");
            }
        }
        if (days.values().stream().noneMatch(Day::works)) {
            problems.put("week", "week");
        }
        String calendar = fields.getOrDefault("calendar", "");
        if (!calendar.isEmpty() && !calendars.contains(calendar)) {
            problems.put("calendar", "calendar");
        }
        return new HoursForm(calendar, days, problems);
    }

    boolean isAccepted() {
        return problems.isEmpty();
    }

    WorkingHours hours() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        Stream.of(DayOfWeek.values())
                .filter(day -> days.get(day.name()).works())
                .forEach(day -> hours.put(day, read(days.get(day.name()))));
        return new WorkingHours(calendar.isEmpty() ? null : calendar, hours);
    }

    private static Hours read(Day line) {
        try {
            return Hours.of(LocalTime.parse(line.from()), LocalTime.parse(line.to()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
