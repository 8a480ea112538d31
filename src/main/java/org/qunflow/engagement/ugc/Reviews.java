package org.qunflow.engagement.ugc;

import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.TaskClosed;
import org.qunflow.outreach.Outreach;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the steps of a review that end without publication: screened, sent back, turned down, withdrawn. */
@Service
public class Reviews {
    private static final String REVIEW = "userTask_reviewWork";
    private static final String NOT_REVISED = "NOT_REVISED";

    private final WorkReader reader;
    private final WorkRows rows;
    private final WorkMoves moves;
    private final Screening screening;
    private final Authors authors;
    private final Outreach outreach;

    Reviews(
            WorkReader reader,
            WorkRows rows,
            WorkMoves moves,
            Screening screening,
            Authors authors,
            Outreach outreach) {
        this.reader = reader;
        this.rows = rows;
        this.moves = moves;
        this.screening = screening;
        this.authors = authors;
        this.outreach = outreach;
    }

    /** What the table says: screening is PUBLISH, REVIEW or REFUSE; why is its reason. */
    @Transactional
    public Decision screen(WorkId id) {
        return screening.of(reader.get(id));
    }

    /** Notes who decided; the step that follows from the decision runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.processKey().equals(Works.PROCESS) && task.elementId().equals(REVIEW) && !task.cancelled()) {
            rows.decided(WorkId.of(task.businessKey()), task.by());
        }
    }

    /** Turns a contribution down; one that was to be changed and was not has that reason. */
    @Transactional
    public void refuse(WorkId id, String why) {
        Work work = reader.get(id);
        boolean revised = work.state() != WorkState.CHANGES;
        moves.move(work, "SUBMITTED CHANGES", WorkState.REFUSED, revised ? why : NOT_REVISED);
        if (revised) {
            authors.count(work, WorkState.REFUSED);
        }
    }

    /** Sends a contribution back to its author. */
    @Transactional
    public void askChange(WorkId id, String why, String step) {
        Work work = reader.get(id);
        moves.move(work, "SUBMITTED", WorkState.CHANGES, why);
        outreach.touch(work.community(), work.member(), "content-change", step, Map.of());
    }

    /** The author is out: what was not decided is withdrawn, what is visible stays without a licence. */
    @Transactional
    public void withdraw(WorkId id, String exit) {
        Work work = reader.get(id);
        if (!moves.tryMove(work, "SUBMITTED CHANGES", WorkState.WITHDRAWN, exit)) {
            moves.licence(work, "NONE ASKED", Licence.REFUSED);
        }
    }
}
