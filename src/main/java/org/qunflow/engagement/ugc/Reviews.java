package org.qunflow.engagement.ugc;

import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Decision;
import org.qunflow.engine.TaskClosed;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the steps of a review: what becomes of a contribution from screening to publication. */
@Service
public class Reviews {
    private static final String REVIEW = "userTask_reviewWork";
    private static final String NOT_REVISED = "NOT_REVISED";

    private final WorkReader reader;
    private final WorkRows rows;
    private final Screening screening;
    private final Authors authors;
    private final Payments payments;
    private final Outreach outreach;
    private final UgcSettings settings;
    private final News news;

    Reviews(
            WorkReader reader,
            WorkRows rows,
            Screening screening,
            Authors authors,
            Payments payments,
            Outreach outreach,
            UgcSettings settings,
            News news) {
        this.reader = reader;
        this.rows = rows;
        this.screening = screening;
        this.authors = authors;
        this.payments = payments;
        this.outreach = outreach;
        this.settings = settings;
        this.news = news;
    }

    /** What the table says: screening is PUBLISH, REVIEW or REFUSE; why is its reason. */
    @Transactional
    public Decision screen(WorkId id) {
        return screening.of(reader.get(id));
    }

    /** Notes who decided; the step that follows from the decision runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(REVIEW) && !task.cancelled()) {
            rows.decided(WorkId.of(task.businessKey()), task.by());
        }
    }

    /**
     * Makes a contribution visible.
     *
     * @return true if nobody has reviewed it and it is one of those that are looked at afterwards
     */
    @Transactional
    public boolean publish(WorkId id) {
        Work work = reader.get(id);
        move(work, "SUBMITTED", WorkState.PUBLISHED, null);
        authors.count(work, WorkState.PUBLISHED);
        return work.decidedBy() == null
                && Fingerprint.percentile(Fingerprint.of(work.body())) < settings.sampledPercent();
    }

    /** Gives the points for it; where the budget is used up there are none, and the journal says so. */
    @Transactional
    public void reward(WorkId id) {
        payments.pay(reader.get(id));
    }

    /** Turns a contribution down; one that was to be changed and was not has that reason. */
    @Transactional
    public void refuse(WorkId id, String why) {
        Work work = reader.get(id);
        boolean revised = work.state() != WorkState.CHANGES;
        move(work, "SUBMITTED CHANGES", WorkState.REFUSED, revised ? why : NOT_REVISED);
        if (revised) {
            authors.count(work, WorkState.REFUSED);
        }
    }

    /** Sends a contribution back to its author. */
    @Transactional
    public void askChange(WorkId id, String why, String step) {
        Work work = reader.get(id);
        move(work, "SUBMITTED", WorkState.CHANGES, why);
        outreach.touch(work.community(), work.member(), "content-change", step, Map.of());
    }

    /** Asks the author for the licence to use it elsewhere. */
    @Transactional
    public void askLicence(WorkId id, String step) {
        Work work = reader.get(id);
        if (rows.licence(id, "NONE", Licence.ASKED, news.now(work.community()))) {
            news.tell(
                    work.community(), at -> new LicenceChanged(work.community(), at, work.member(), id, Licence.ASKED));
            outreach.touch(work.community(), work.member(), "content-licence", step, Map.of());
        }
    }

    /** The author is out: what was not decided is withdrawn, what is visible stays without a licence. */
    @Transactional
    public void withdraw(WorkId id, String exit) {
        Work work = reader.get(id);
        if (rows.move(id, "SUBMITTED CHANGES", WorkState.WITHDRAWN, exit, news.now(work.community()))) {
            tell(work, WorkState.WITHDRAWN, exit);
        } else {
            rows.licence(id, "NONE ASKED", Licence.REFUSED, news.now(work.community()));
        }
    }

    /** Takes a visible contribution away, with the points for it and every licence. */
    @Transactional
    public void takeDown(WorkId id, String why) {
        Work work = reader.get(id);
        rows.licence(id, "ASKED GRANTED", Licence.WITHDRAWN, news.now(work.community()));
        if (rows.move(id, "PUBLISHED", WorkState.TAKEN_DOWN, why, news.now(work.community()))) {
            authors.count(work, WorkState.TAKEN_DOWN);
            payments.takeBack(work, why);
            tell(work, WorkState.TAKEN_DOWN, why);
        }
    }

    private void move(Work work, String from, WorkState to, String why) {
        if (!rows.move(work.id(), from, to, why, news.now(work.community()))) {
            throw new IllegalStateException(
                    "Contribution " + work.id() + " cannot become " + to + ". Current state: " + work.state());
        }
        tell(work, to, why);
    }

    private void tell(Work work, WorkState to, String why) {
        String said = Optional.ofNullable(why).orElse("");
        news.tell(work.community(), at -> new WorkMoved(work.community(), at, work.member(), work.id(), to, said));
    }
}
