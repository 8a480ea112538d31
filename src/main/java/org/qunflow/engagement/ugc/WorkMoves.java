package org.qunflow.engagement.ugc;

import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Contributions come into another state, or do not: both stand in the journal in the same transaction. */
@Component
class WorkMoves {
    private final WorkRows rows;
    private final CurrentOperator operator;
    private final News news;

    WorkMoves(WorkRows rows, CurrentOperator operator, News news) {
        this.rows = rows;
        this.operator = operator;
        this.news = news;
    }

    /** One more contribution; started: its review begins in the same transaction. */
    WorkId takeIn(CommunityId community, NewWork work, Optional<Picture> picture, boolean started) {
        WorkId id = WorkId.next();
        rows.insert(community, id, work, started, operator.name(), news.now(community));
        picture.ifPresent(p -> rows.picture(community, id, p));
        tell(community, work.member(), id, WorkState.SUBMITTED, "");
        return id;
    }

    /** False if no revision is waited for. */
    boolean revise(Work work, String body) {
        boolean revised = rows.revise(work.community(), work.id(), body, news.now(work.community()));
        if (revised) {
            tell(work.community(), work.member(), work.id(), WorkState.SUBMITTED, "");
        }
        return revised;
    }

    /** Throws IllegalStateException if it is in none of the states that it may come from. */
    void move(Work work, String from, WorkState to, String why) {
        if (!tryMove(work, from, to, why)) {
            throw new IllegalStateException(
                    "Contribution " + work.id() + " cannot become " + to + ". Current state: " + work.state());
        }
    }

    boolean tryMove(Work work, String from, WorkState to, String why) {
        boolean moved = rows.move(work.id(), from, to, why, news.now(work.community()));
        if (moved) {
            tell(
                    work.community(),
                    work.member(),
                    work.id(),
                    to,
                    Optional.ofNullable(why).orElse(""));
        }
        return moved;
    }

    /** False if the licence does not stand where it may come from, or the contribution is not visible. */
    boolean licence(Work work, String from, Licence to) {
        boolean changed = rows.licence(work.id(), from, to, news.now(work.community()));
        if (changed) {
            news.tell(work.community(), at -> new LicenceChanged(work.community(), at, work.member(), work.id(), to));
        }
        return changed;
    }

    private void tell(CommunityId community, MemberId member, WorkId id, WorkState to, String why) {
        news.tell(community, at -> new WorkMoved(community, at, member, id, to, why));
    }

    /** Nothing is done, and the journal says why. */
    Answer refused(CommunityId community, MemberId member, WorkId id, Refusal why) {
        news.tell(community, at -> new ContentRefused(community, at, member, id, why));
        return new Answer.Refused(why);
    }
}
