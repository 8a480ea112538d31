package org.qunflow.sop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes: authors submit a version of a draft, somebody else reads the difference, then approves or returns it. */
@Service
public class Approvals {
    private final DraftRows drafts;
    private final SubmissionRows rows;
    private final Release release;
    private final SopJournal journal;
    private final CurrentOperator operator;

    Approvals(DraftRows drafts, SubmissionRows rows, Release release, SopJournal journal, CurrentOperator operator) {
        this.drafts = drafts;
        this.rows = rows;
        this.release = release;
        this.journal = journal;
        this.operator = operator;
    }

    /** How an act ended. */
    public enum Outcome {
        DONE,
        /** The draft, or what is deployed, is no longer what the person saw. */
        MOVED_ON,
        /** The person is an author of it. */
        OWN_WORK
    }

    /** Hands in the version of a draft that the author saw. Whether something is wrong with it is asked when it is deployed. */
    @Transactional
    public Outcome submit(UUID id, int seen, String note) {
        Optional<Draft> draft = drafts.lock(id).filter(d -> d.isOpen() && d.version() == seen);
        draft.ifPresent(d -> {
            rows.insert(Ids.next(), d, liveVersion(d.file()), note, operator.name());
            drafts.state(id, Draft.State.SUBMITTED, operator.name());
            journal.write("DraftSubmitted", d, Map.of("note", note));
        });
        return draft.isPresent() ? Outcome.DONE : Outcome.MOVED_ON;
    }

    public Optional<Submission> latest(UUID draft) {
        return rows.latest(draft);
    }

    /** What was deployed through this door, newest first. */
    public List<Submission> approved(int limit) {
        return rows.approved(limit);
    }

    /** What the draft says differently from what is deployed now. */
    public List<ModelDiff.Change> difference(Draft draft) {
        return ModelDiff.between(
                release.text(draft.file()),
                drafts.content(draft.id(), draft.version()).orElseThrow());
    }

    /** Who approved what is deployed as that version; empty if it came with the product. */
    public Optional<String> deployedBy(String file, int version) {
        return rows.deployedBy(file, version);
    }

    public int liveVersion(String file) {
        return release.version(file);
    }

    /**
     * Deploys what was submitted as a new version; those who are under way stay in the version in which they began.
     *
     * @param over the deployed version with which the approver compared it
     * @throws ModelsRefused with everything that is wrong with it; then nothing was decided
     */
    @Transactional
    public Outcome approve(UUID draft, int over, String answer) {
        Optional<Submission> waiting = rows.lockWaiting(draft);
        if (waiting.isEmpty()) {
            return Outcome.MOVED_ON;
        }
        if (waiting.get().isBy(operator.name())) {
            return Outcome.OWN_WORK;
        }
        return deploy(waiting.get(), over, answer);
    }

    private Outcome deploy(Submission s, int over, String answer) {
        String content = drafts.content(s.draft(), s.version()).orElseThrow();
        OptionalInt version = release.deploy(s.file(), content, over);
        if (version.isEmpty()) {
            return Outcome.MOVED_ON;
        }
        rows.decide(s.id(), Submission.State.APPROVED, operator.name(), answer, version.getAsInt());
        drafts.state(s.draft(), Draft.State.DEPLOYED, operator.name());
        journal.write(
                "VersionDeployed",
                drafts.find(s.draft()).orElseThrow(),
                Map.of("deployed", version.getAsInt(), "submittedBy", s.submittedBy(), "answer", answer));
        return Outcome.DONE;
    }

    /** Gives it back to its authors with a reason; an author takes it back. */
    @Transactional
    public Outcome giveBack(UUID draft, String answer) {
        Optional<Submission> waiting = rows.lockWaiting(draft);
        waiting.ifPresent(s -> {
            boolean own = s.isBy(operator.name());
            rows.decide(
                    s.id(),
                    own ? Submission.State.WITHDRAWN : Submission.State.RETURNED,
                    operator.name(),
                    answer,
                    null);
            drafts.state(draft, Draft.State.OPEN, operator.name());
            journal.write(
                    own ? "DraftWithdrawn" : "DraftReturned",
                    drafts.find(draft).orElseThrow(),
                    Map.of("answer", answer));
        });
        return waiting.isPresent() ? Outcome.DONE : Outcome.MOVED_ON;
    }
}
