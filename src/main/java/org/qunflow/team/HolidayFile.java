package org.qunflow.team;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the days of one year from a file: {@code date,kind,name_zh,name_en}; says everything that is wrong with it. */
public final class HolidayFile {
    static final int BYTES = 64 * 1024;
    private static final String HEADER = "date,kind,name_zh,name_en";
    private static final int COLUMNS = 4;
    private static final int LONGEST = 40;
    private static final int MOST_PROBLEMS = 20;

    private final List<Holiday> days = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private HolidayFile() {}

    /**
     * One thing that is wrong.
     *
     * @param line 0 for the file as a whole
     * @param what last part of the message key team.file.{what}
     * @param found what stood there, shortened
     */
    public record Problem(int line, String what, String found) {}

    /** What the file says, or what is wrong with it. */
    public record Read(List<Holiday> days, List<Problem> problems) {
        public boolean isAccepted() {
            return problems.isEmpty();
        }

        public int year() {
            return days.get(0).day().getYear();
        }
    }

    public static Read read(byte[] bytes) {
        HolidayFile file = new HolidayFile();
        file.text(bytes).ifPresent(file::lines);
        return new Read(List.copyOf(file.days), List.copyOf(file.problems));
    }

    /** The same days as a file that {@link #read} accepts. */
    public static String write(List<Holiday> days) {
        return days.stream()
                .map(d -> String.join(",", d.day().toString(), d.works() ? "WORK" : "OFF", d.nameZh(), d.nameEn()))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private Optional<String> text(byte[] bytes) {
        if (bytes.length > BYTES) {
            wrong(0, "large", bytes.length / 1024 + " KiB");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            wrong(0, "encoding", "");
            return Optional.empty();
        }
    }

    private void lines(String text) {
        String[] lines = text.split("\\R", -1);
        if (!lines[0].strip().equals(HEADER)) {
            wrong(1, "header", lines[0]);
            return;
        }
        for (int i = 1; i < lines.length && problems.size() < MOST_PROBLEMS; i++) {
            if (!lines[i].isBlank()) {
                line(i + 1, lines[i].split(",", -1));
            }
        }
        if (days.isEmpty() && problems.isEmpty()) {
            wrong(0, "empty", "");
        }
    }

    private void line(int line, String[] cells) {
        Optional<LocalDate> day = day(cells[0].strip());
        if (cells.length != COLUMNS) {
            wrong(line, "columns", String.valueOf(cells.length));
        } else if (day.isEmpty()) {
            wrong(line, "date", cells[0]);
        } else if (!cells[1].strip().matches("OFF|WORK")) {
            wrong(line, "kind", cells[1]);
        } else if (named(line, cells[2]) && named(line, cells[3])) {
            day(line, new Holiday(day.get(), cells[1].strip().equals("WORK"), cells[2].strip(), cells[3].strip()));
        }
    }

    private void day(int line, Holiday day) {
        if (!seen.add(day.day())) {
            wrong(line, "twice", day.day().toString());
        } else if (!days.isEmpty() && days.get(0).day().getYear() != day.day().getYear()) {
            wrong(line, "year", day.day().toString());
        } else if (day.works() && day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            wrong(line, "weekday", day.day().toString());
        } else {
            days.add(day);
        }
    }

    private boolean named(int line, String name) {
        boolean fits = !name.isBlank() && name.strip().length() <= LONGEST;
        if (!fits) {
            wrong(line, "name", name);
        }
        return fits;
    }

    private void wrong(int line, String what, String found) {
        String shown = found.strip().replaceAll("\\p{Cntrl}+", " ");
        problems.add(new Problem(line, what, shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() >= 2000 && d.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
