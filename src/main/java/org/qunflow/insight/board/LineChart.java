package org.qunflow.insight.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A drawing of some series over one axis, in the units of its view box. Series differ by mark and dashes besides their
 * colour, and each is named at its end.
 */
record LineChart(List<Series> series, List<Tick> ups, List<Tick> alongs) {
    static final int WIDTH = 560;
    static final int HEIGHT = 240;
    private static final int LEFT = 48;
    private static final int RIGHT = 110;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int LABEL = 14;
    private static final List<String> MARKS = List.of(
            "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0", // disc
            "m-3 -3h6v6h-6z", // square
            "m0 -4l4 7h-8z", // triangle
            "m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z", // diamond
            "m-3.5 -1h2.5v-2.5h2v2.5h2.5v2h-2.5v2.5h-2v-2.5h-2.5z"); // cross

    /** A line with its marks as one path, and where its name stands. */
    record Series(String name, int number, String line, String marks, int nameX, int nameY) {
        /** The mark before the name. */
        public String sample() {
            return "M" + (nameX - 6) + " " + (nameY - 4) + MARKS.get(number);
        }
    }

    /** A place on an axis. */
    record Tick(int at, String text) {}

    /** A name and its values from the left; null: none there. */
    record Values(String name, List<Double> values) {}

    static LineChart of(List<String> alongs, List<Values> all, boolean percent) {
        double most = percent ? 100 : roundUp(all);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            series.add(series(all.get(i), i, alongs.size(), most));
        }
        return new LineChart(apart(series), ups(most, percent), alongs(alongs));
    }

    private static Series series(Values values, int number, int places, double most) {
        StringBuilder line = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        int last = HEIGHT - BOTTOM;
        for (int i = 0; i < values.values().size(); i++) {
            Double value = values.values().get(i);
            if (value != null) {
                int x = x(i, places);
                int y = y(value, most);
                line.append(line.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
                if (value != 0) {
                    marks.append('M').append(x).append(' ').append(y).append(MARKS.get(number % MARKS.size()));
                }
                last = y;
            }
        }
        return new Series(
                values.name(), number % MARKS.size(), line.toString(), marks.toString(), WIDTH - RIGHT + 18, last + 4);
    }

    /** Names do not stand on each other: from the lowest upwards each moves as far as it must. */
    private static List<Series> apart(List<Series> series) {
        List<Series> sorted = series.stream()
                .sorted((a, b) -> Integer.compare(b.nameY(), a.nameY()))
                .toList();
        List<Series> placed = new ArrayList<>();
        int free = HEIGHT - BOTTOM + 4;
        for (Series one : sorted) {
            int y = Math.min(one.nameY(), free);
            placed.add(new Series(one.name(), one.number(), one.line(), one.marks(), one.nameX(), y));
            free = y - LABEL;
        }
        return placed;
    }

    private static List<Tick> ups(double most, boolean percent) {
        return IntStream.rangeClosed(0, 2)
                .mapToObj(i -> new Tick(y(most * i / 2, most), text(most * i / 2) + (percent ? "%" : "")))
                .toList();
    }

    private static List<Tick> alongs(List<String> places) {
        int last = places.size() - 1;
        return IntStream.of(0, last / 2, last)
                .distinct()
                .filter(i -> i >= 0 && i <= last)
                .mapToObj(i -> new Tick(x(i, places.size()), places.get(i)))
                .toList();
    }

    private static int x(int place, int places) {
        int wide = WIDTH - LEFT - RIGHT;
        return LEFT + (places < 2 ? wide / 2 : wide * place / (places - 1));
    }

    private static int y(double value, double most) {
        return (int) Math.round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * Math.min(1, value / most));
    }

    /** The next 1, 2 or 5 with zeros that holds everything, and an even one, so that its half is a whole number too. */
    private static double roundUp(List<Values> all) {
        double most = all.stream()
                .flatMap(values -> values.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        double top = most <= unit ? unit : most <= 2 * unit ? 2 * unit : most <= 5 * unit ? 5 * unit : 10 * unit;
        return Math.max(2, top);
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : Double.toString(value);
    }
}
