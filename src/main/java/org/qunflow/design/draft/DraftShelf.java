package org.qunflow.design.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Models;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.qunflow.sop.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the list of drafts shows: those that are worked on, those that wait, what was deployed, what one may begin with. */
@Component
class DraftShelf {
    private static final int SHOWN = 20;

    private final Drafts drafts;
    private final Approvals approvals;
    private final Models models;

    DraftShelf(Drafts drafts, Approvals approvals, Models models) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.models = models;
    }

    List<Draft> living() {
        return drafts.living();
    }

    List<Submission> deployed() {
        return approvals.approved(SHOWN);
    }

    /** The files that the editors can open. */
    List<String> offered() {
        return models.all().stream().map(Models.Live::file).toList();
    }

    /** The draft, or 404. */
    Draft get(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An older version of it by number, or 404. */
    String content(Draft draft, int version) {
        return drafts.content(draft, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<Submission> latest(Draft draft) {
        return approvals.latest(draft.id());
    }
}
