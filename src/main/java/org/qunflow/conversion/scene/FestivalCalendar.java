package org.qunflow.conversion.scene;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which festivals come when (002-15). */
public final class FestivalCalendar {
    private FestivalCalendar() {}

    /** A festival on its day. */
    public record FestivalDay(Festival festival, LocalDate on) {
        /** How offers name a scene of it. */
        public String key() {
            return festival.key(on);
        }
    }

    /** Those from one day up to another, both included, by their days. */
    public static List<FestivalDay> between(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear() - 1, to.getYear())
                .boxed()
                .flatMap(FestivalCalendar::of)
                .filter(f -> !f.on().isBefore(from) && !f.on().isAfter(to))
                .sorted(Comparator.comparing(FestivalDay::on).thenComparing(FestivalDay::festival))
                .toList();
    }

    private static Stream<FestivalDay> of(int year) {
        return Arrays.stream(Festival.values()).flatMap(f -> f.in(year).stream().map(day -> new FestivalDay(f, day)));
    }
}
