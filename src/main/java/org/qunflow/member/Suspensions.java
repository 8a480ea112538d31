package org.qunflow.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to suspensions: while one holds, touches wait, awards are refused and a seat stands still. One for a time ends
 * nothing; one for good also ends the journey ({@link Members#suspend}).
 */
@Service
public class Suspensions {
    private final SuspensionRows rows;
    private final Members members;
    private final News news;

    Suspensions(SuspensionRows rows, Members members, News news) {
        this.rows = rows;
        this.members = members;
        this.news = news;
    }

    /** Suspends for a cause, or moves the end of what that cause suspended; until null: for good. */
    @Transactional
    public void suspend(CommunityId community, MemberId member, String cause, Instant until) {
        rows.hold(community, member, cause, news.now(community), until);
        news.tell(community, at -> new MemberSuspendedUntil(community, at, member, until, cause));
        if (until == null) {
            members.suspend(community, member, Exit.SUSPENDED.name());
        } else if (!rows.holdsForGood(member)) {
            rows.reinstate(community, member);
        }
    }

    /** What this cause suspended is lifted; false if nothing of it holds. */
    @Transactional
    public boolean lift(CommunityId community, MemberId member, String cause, Suspension.Lifted as) {
        boolean lifted = rows.lift(community, member, cause, as, news.now(community));
        if (lifted) {
            if (!rows.holdsForGood(member)) {
                rows.reinstate(community, member);
            }
            boolean free = held(List.of(member)).isEmpty();
            news.tell(community, at -> new MemberRestored(community, at, member, cause, as, free));
        }
        return lifted;
    }

    /** Those among the members for whom a suspension holds. */
    public Set<MemberId> held(Collection<MemberId> members) {
        return members.isEmpty() ? Set.of() : rows.held(members);
    }

    /** All of a member, newest first. */
    public List<Suspension> of(CommunityId community, MemberId member) {
        return rows.of(community, member);
    }
}
