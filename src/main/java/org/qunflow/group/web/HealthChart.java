package org.qunflow.group.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.qunflow.group.health.Health;

/** The last weeks of a group's health as a picture: four lines, each with its name where it ends. */
record HealthChart(List<Line> lines, List<Tick> ups, List<DayTick> alongs) {
    private static final Curve FRAME = new Curve(48, 16, 402, 190);
    private static final int GAP = 15;

    /** One line; name is the last part of a message key. */
    record Line(int number, String name, String path, double nameY) {}

    record Tick(double at, int score) {}

    record DayTick(double at, LocalDate day) {}

    static HealthChart of(List<Health> days) {
        List<Line> lines = new ArrayList<>(List.of(
                line(0, "health", days, Health::health),
                line(1, "participation", days, Health::participation),
                line(2, "organisation", days, Health::organisation),
                line(3, "belonging", days, Health::belonging)));
        lines.sort(Comparator.comparingDouble(Line::nameY));
        return new HealthChart(apart(lines), scale(), ends(days));
    }

    private static Line line(int number, String name, List<Health> days, ToIntFunction<Health> score) {
        Health last = days.get(days.size() - 1);
        return new Line(number, name, FRAME.path(days, score), FRAME.y(score.applyAsInt(last)) + 4);
    }

    /** Names that would stand upon each other are moved apart, and up again where they leave the frame. */
    private static List<Line> apart(List<Line> sorted) {
        List<Line> apart = new ArrayList<>();
        double free = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            double lowest = FRAME.y(0) + 4 - GAP * (sorted.size() - 1 - i);
            double at = Math.max(free, Math.min(line.nameY(), lowest));
            apart.add(new Line(line.number(), line.name(), line.path(), at));
            free = at + GAP;
        }
        return apart;
    }

    private static List<Tick> scale() {
        return List.of(new Tick(FRAME.y(0), 0), new Tick(FRAME.y(50), 50), new Tick(FRAME.y(100), 100));
    }

    private static List<DayTick> ends(List<Health> days) {
        int last = days.size() - 1;
        return last == 0
                ? List.of(new DayTick(FRAME.x(0, 1), days.get(0).day()))
                : List.of(
                        new DayTick(FRAME.x(0, days.size()), days.get(0).day()),
                        new DayTick(FRAME.x(last, days.size()), days.get(last).day()));
    }
}
