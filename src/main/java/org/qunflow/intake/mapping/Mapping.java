package org.qunflow.intake.mapping;

import java.util.List;

/** What the columns of files with certain headings hold, kept by name. */
public record Mapping(String name, List<String> fields) {}
