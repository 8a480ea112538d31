package org.qunflow.intake.file;

import java.util.List;

/** The columns that a file of rejected lines has before those of the file they come from; a reader passes over them. */
public final class Report {
    public static final List<String> REASON = List.of("Rejected because", "拒绝原因");
    public static final List<String> LINE = List.of("Original line", "原行号");

    private Report() {}

    /** True if the heading is one of ours. */
    public static boolean isOurs(String heading) {
        return REASON.contains(heading.strip()) || LINE.contains(heading.strip());
    }
}
