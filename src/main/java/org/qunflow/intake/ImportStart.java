package org.qunflow.intake;

import java.util.List;
import java.util.UUID;
import org.qunflow.intake.file.Sentence;

/** What became of a file that was handed in. */
public sealed interface ImportStart {

    /** It is being imported; notes tell what is worth knowing about it. */
    record Started(UUID id, List<Sentence> notes) implements ImportStart {}

    /** Nothing of it is applied. */
    record Refused(Sentence why) implements ImportStart {}
}
