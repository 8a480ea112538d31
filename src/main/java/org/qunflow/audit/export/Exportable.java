package org.qunflow.audit.export;

import java.io.IOException;
import java.util.Map;

/** What can be taken away as a file. */
public interface Exportable {

    /** The kind of the journal's entry about it. */
    String kind();

    /** True if it is about what belongs to no community. */
    default boolean isOfInstallation() {
        return false;
    }

    /** What was asked for, as it may stand in the journal: without names. */
    Map<String, ?> filter();

    /** Writes a heading and at most so many rows below it; returns how many. */
    long write(Sheet sheet, int most) throws IOException;
}
