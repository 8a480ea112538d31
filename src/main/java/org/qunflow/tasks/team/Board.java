package org.qunflow.tasks.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.shared.BusinessClock;
import org.qunflow.tasks.TaskReader;
import org.qunflow.team.Absence;
import org.qunflow.team.Absences;
import org.springframework.stereotype.Component;

/** Who has how much to do. */
@Component
class Board {
    private final BoardRows rows;
    private final People people;
    private final Absences absences;
    private final BusinessClock clock;

    Board(BoardRows rows, People people, Absences absences, BusinessClock clock) {
        this.rows = rows;
        this.people = people;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * One person.
     *
     * @param works false for somebody who may no longer sign in here, or has no account
     * @param away null for somebody who is there
     */
    record Line(String name, String displayName, boolean works, BoardRows.Held held, long done, Absence away) {

        /** How wide its bar is, in steps of five of a hundred, beside the one who holds the most. */
        public int share(long most) {
            return most == 0 ? 0 : (int) Math.ceil(20.0 * held.open() / most) * 5;
        }
    }

    /** Everybody, and what nobody holds. */
    record Picture(List<Line> lines, BoardRows.Held free) {}

    Picture of(TaskReader reader) {
        Map<String, BoardRows.Held> held = rows.held(reader);
        return new Picture(lines(reader, held), held.getOrDefault("", BoardRows.Held.NOTHING));
    }

    /** Those who hold the most first; also those who left and still hold something. */
    private List<Line> lines(TaskReader reader, Map<String, BoardRows.Held> held) {
        Map<String, Long> done = rows.done(reader);
        Map<String, Colleague> known =
                people.all(reader.community()).stream().collect(Collectors.toMap(Colleague::name, Function.identity()));
        Map<String, Absence> away = away(reader);
        Set<String> names = new TreeSet<>(held.keySet());
        known.values().stream()
                .filter(c -> c.enabled() || done.containsKey(c.name()))
                .forEach(c -> names.add(c.name()));
        names.remove("");
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            Colleague colleague = known.get(name);
            lines.add(new Line(
                    name,
                    colleague == null ? name : colleague.displayName(),
                    colleague != null && colleague.enabled(),
                    held.getOrDefault(name, BoardRows.Held.NOTHING),
                    done.getOrDefault(name, 0L),
                    away.get(name)));
        }
        lines.sort(Comparator.comparing((Line l) -> l.held().open()).reversed());
        return lines;
    }

    private Map<String, Absence> away(TaskReader reader) {
        LocalDate today =
                clock.instant(reader.community()).atZone(reader.zone()).toLocalDate();
        return absences.endingFrom(today).stream()
                .filter(a -> a.on(today))
                .collect(Collectors.toMap(Absence::who, Function.identity(), (a, b) -> a));
    }
}
