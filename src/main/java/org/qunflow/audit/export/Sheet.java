package org.qunflow.audit.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows that is written while it is read. */
public interface Sheet extends Closeable {

    /** One more row; every cell is made safe. */
    void row(List<?> cells) throws IOException;
}
