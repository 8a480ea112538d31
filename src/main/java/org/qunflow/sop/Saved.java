package org.qunflow.sop;

import java.util.Optional;

/**
 * What became of a save.
 *
 * @param draft the draft as it is now
 * @param kept where the content was kept instead, because somebody else had changed the draft; empty if it was saved
 */
public record Saved(Draft draft, Optional<Draft> kept) {
    public boolean refused() {
        return kept.isPresent();
    }
}
