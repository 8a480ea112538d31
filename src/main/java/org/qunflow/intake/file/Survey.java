package org.qunflow.intake.file;

import java.util.List;

/** What a first walk through a file found: it can be read to its end, and this is its finger print. */
public record Survey(String sha256, long bytes, long lines, List<Sentence> notes, Layout layout) {}
