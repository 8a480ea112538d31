package org.qunflow.conversion.scene.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.conversion.scene.Festival;
import org.qunflow.conversion.scene.FestivalCalendar;
import org.qunflow.conversion.scene.SalesScene;

/**
 * One line of the calendar: a festival, with the scene that is planned for it, or a hot topic.
 *
 * @param festival null: a hot topic
 * @param scene null: nothing is planned yet
 */
record CalendarDay(LocalDate on, Festival festival, SalesScene scene) {

    /** The festivals of these days, and the scenes that belong to no festival among them. */
    static List<CalendarDay> of(LocalDate from, LocalDate to, List<SalesScene> scenes) {
        Map<String, SalesScene> planned = new HashMap<>();
        scenes.forEach(scene -> planned.put(scene.key(), scene));
        List<CalendarDay> days = new ArrayList<>();
        for (FestivalCalendar.FestivalDay f : FestivalCalendar.between(from, to)) {
            days.add(new CalendarDay(f.on(), f.festival(), planned.remove(f.key())));
        }
        planned.values().forEach(scene -> days.add(new CalendarDay(scene.startsOn(), null, scene)));
        days.sort(Comparator.comparing(CalendarDay::on).thenComparing(day -> day.scene == null));
        return days;
    }
}
