package org.qunflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.qunflow.community.Community;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.SourceFile;
import org.springframework.stereotype.Component;

/** Uploads that lie as files until they are imported or let go. */
@Component
public class KeptFiles {
    private static final int LONGEST_NAME = 120;

    private final Spool spool;
    private final ImportRows rows;
    private final ImportSettings settings;

    KeptFiles(Spool spool, ImportRows rows, ImportSettings settings) {
        this.spool = spool;
        this.rows = rows;
        this.settings = settings;
    }

    /** Keeps the content of an upload; throws FileRefused when it is larger than the limit. */
    public Path keep(InputStream content) throws IOException {
        return spool.keep(content, settings.uploadLimit().toBytes());
    }

    public void letGo(Path kept) {
        spool.drop(kept);
    }

    /** The file as it may be read into a community. */
    public SourceFile of(Community community, FileKind kind, Path kept) {
        return new SourceFile(kept, kind, community.shift(), rows.now(), settings.uploads());
    }

    /** The name of a file without its folders, not too long to be shown. */
    public static String nameOf(String fileName) {
        String plain = fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
