package org.qunflow.intake.file;

import java.io.IOException;
import java.util.Optional;

/** The lines of a file, one after the other; never more than one of them is held. */
interface Lines extends AutoCloseable {

    /** The next line that is not blank, or empty at the end; throws FileRefused where the file cannot be read on. */
    Optional<Line> next() throws IOException;

    @Override
    void close() throws IOException;
}
