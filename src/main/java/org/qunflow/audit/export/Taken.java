package org.qunflow.audit.export;

import java.nio.file.Path;

/**
 * A file that is ready to be taken away.
 *
 * @param id stands in its name and in the journal
 * @param sha256 of its bytes, in hexadecimal digits
 */
record Taken(String id, Path file, long rows, String sha256) {}
