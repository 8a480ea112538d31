package org.qunflow.group.web;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.qunflow.group.health.Health;

/** Scores of 0 to 100 over days as a line in a frame, for a path of SVG. */
final class Curve {
    private static final int BEST = 100;

    private final double left;
    private final double top;
    private final double width;
    private final double height;

    Curve(double left, double top, double width, double height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    double x(int place, int places) {
        return left + (places < 2 ? width / 2 : width * place / (places - 1));
    }

    double y(int score) {
        return top + height * (BEST - score) / BEST;
    }

    /** The line through all days, left to right; a dot as a short dash where there is one only. */
    String path(List<Health> days, ToIntFunction<Health> score) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(at(x(i, days.size()), y(score.applyAsInt(days.get(i)))));
        }
        return days.size() == 1 ? path.append("h3").toString() : path.toString();
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
