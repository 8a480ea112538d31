package org.qunflow.intake.file;

import java.util.List;

/** The headings of a file and its first lines. */
public record Peek(List<String> headings, List<Line> lines, boolean workbook) {}
