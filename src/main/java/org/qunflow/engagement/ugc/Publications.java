package org.qunflow.engagement.ugc;

import java.util.Map;
import org.qunflow.outreach.Outreach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the steps of a contribution that is visible: published, rewarded, licensed, taken down. */
@Service
public class Publications {
    private final WorkReader reader;
    private final WorkMoves moves;
    private final Authors authors;
    private final Payments payments;
    private final Outreach outreach;
    private final UgcSettings settings;

    Publications(
            WorkReader reader,
            WorkMoves moves,
            Authors authors,
            Payments payments,
            Outreach outreach,
            UgcSettings settings) {
        this.reader = reader;
        this.moves = moves;
        this.authors = authors;
        this.payments = payments;
        this.outreach = outreach;
        this.settings = settings;
    }

    /**
     * Makes a contribution visible.
     *
     * @return true if nobody has reviewed it and it is one of those that are looked at afterwards
     */
    @Transactional
    public boolean publish(WorkId id) {
        Work work = reader.get(id);
        moves.move(work, "SUBMITTED", WorkState.PUBLISHED, null);
        authors.count(work, WorkState.PUBLISHED);
        return work.decidedBy() == null
                && Fingerprint.percentile(Fingerprint.of(work.body())) < settings.sampledPercent();
    }

    /** Gives the points for it; where the budget is used up there are none, and the journal says so. */
    @Transactional
    public void reward(WorkId id) {
        payments.pay(reader.get(id));
    }

    /** Asks the author for the licence to use it elsewhere. */
    @Transactional
    public void askLicence(WorkId id, String step) {
        Work work = reader.get(id);
        if (moves.licence(work, "NONE", Licence.ASKED)) {
            outreach.touch(work.community(), work.member(), "content-licence", step, Map.of());
        }
    }

    /** Takes a visible contribution away, with the points for it and every licence; once. */
    @Transactional
    public void takeDown(WorkId id, String why) {
        Work work = reader.get(id);
        moves.licence(work, "ASKED GRANTED", Licence.WITHDRAWN);
        if (moves.tryMove(work, "PUBLISHED", WorkState.TAKEN_DOWN, why)) {
            authors.count(work, WorkState.TAKEN_DOWN);
            payments.takeBack(work, why);
        }
    }
}
