package org.qunflow.intake.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.qunflow.intake.file.Report;

/** The headings of a file; those that a file of rejected lines has besides do not count. */
record Headings(List<String> all) {

    /** What files with the same headings have in common. */
    List<String> plain() {
        return own().mapToObj(i -> all.get(i).strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** The fields without those of our own columns. */
    List<String> narrow(List<String> fields) {
        return own().mapToObj(fields::get).toList();
    }

    /** The fields with our own columns among them, which hold none. */
    List<String> widen(List<String> fields) {
        Iterator<String> next = fields.iterator();
        List<String> wide = new ArrayList<>();
        for (String heading : all) {
            wide.add(Report.isOurs(heading) || !next.hasNext() ? "" : next.next());
        }
        return wide;
    }

    private IntStream own() {
        return IntStream.range(0, all.size()).filter(i -> !Report.isOurs(all.get(i)));
    }
}
