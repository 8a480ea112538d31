package org.qunflow.team;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * A week of the watch, day by day.
 *
 * @param gaps hours in which somebody must be on watch and nobody is
 */
public record Watch(LocalDate monday, List<Day> days, int gaps) {

    /**
     * One day.
     *
     * @param stretches in the order of the day; together they are the whole day
     * @param away those on watch who are absent on this day, with who stands in
     */
    public record Day(LocalDate date, List<Stretch> stretches, Map<String, String> away) {}

    /**
     * Some hours of one day in which the same holds.
     *
     * @param shift null: nobody is on watch
     * @param isGap nobody is, and somebody must be
     */
    public record Stretch(LocalTime from, LocalTime until, Shift shift, boolean isGap) {
        /** Midnight at the end of a day is 24. */
        public int hours() {
            int end = until.equals(LocalTime.MIDNIGHT) ? 24 : until.getHour();
            return end - from.getHour();
        }

        public String fromWords() {
            return from.toString();
        }

        public String untilWords() {
            return until.equals(LocalTime.MIDNIGHT) ? "24:00" : until.toString();
        }
    }
}
