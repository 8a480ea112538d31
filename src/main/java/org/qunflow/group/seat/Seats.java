package org.qunflow.group.seat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qunflow.group.MemberJoinedGroup;
import org.qunflow.group.MemberLeftGroup;
import org.qunflow.group.SeatLock;
import org.qunflow.group.seat.SeatRows.Standing;
import org.qunflow.member.Members;
import org.qunflow.member.Stage;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the seats of one group (004-04). Every refusal says how full the group is, and stands in the journal. */
@Service
public class Seats {
    /** What WeCom takes at most; no group of ours is larger. */
    public static final int MOST = 500;

    private static final Set<Stage> THERE = EnumSet.of(Stage.WAITING, Stage.LAYERED, Stage.CORE);

    private final SeatLock lock;
    private final SeatRows rows;
    private final Members members;
    private final News news;

    Seats(SeatLock lock, SeatRows rows, Members members, News news) {
        this.lock = lock;
        this.rows = rows;
        this.members = members;
        this.news = news;
    }

    /** Takes a seat in this very group. */
    @Transactional
    public Answer take(CommunityId community, MemberId member, GroupId group) {
        lock.hold(community);
        Optional<Standing> found = rows.find(community, group);
        if (found.isEmpty()) {
            return new Answer.Refused(Refusal.UNKNOWN, 0, 0);
        }
        Standing standing = found.get();
        Optional<Refusal> objection = objection(community, member, standing);
        if (objection.isPresent() || !rows.reserve(group)) {
            return refuse(community, member, standing, objection.orElse(Refusal.FULL));
        }
        rows.join(community, member, group, standing.type(), news.now(community));
        news.tell(community, at -> new MemberJoinedGroup(community, at, member, group, standing.type()));
        return new Answer.Done();
    }

    private Optional<Refusal> objection(CommunityId community, MemberId member, Standing standing) {
        if (standing.closed()) {
            return Optional.of(Refusal.CLOSED);
        }
        if (members.find(community, member)
                .filter(m -> THERE.contains(m.stage()))
                .isEmpty()) {
            return Optional.of(Refusal.NO_MEMBER);
        }
        return rows.sitsIn(community, member, standing.type()) ? Optional.of(Refusal.SEATED_ALREADY) : Optional.empty();
    }

    /** Gives the seat in this very group back. */
    @Transactional
    public Answer giveBack(CommunityId community, MemberId member, GroupId group, String reason) {
        lock.hold(community);
        Optional<Standing> found = rows.find(community, group);
        if (found.isEmpty()) {
            return new Answer.Refused(Refusal.UNKNOWN, 0, 0);
        }
        if (!rows.leave(community, member, group, reason, news.now(community))) {
            return refuse(community, member, found.get(), Refusal.NOT_SEATED);
        }
        String type = found.get().type();
        news.tell(community, at -> new MemberLeftGroup(community, at, member, group, type, reason));
        return new Answer.Done();
    }

    /** Makes a group larger or smaller, never smaller than it is. */
    @Transactional
    public Answer resize(CommunityId community, GroupId group, int capacity) {
        lock.hold(community);
        Optional<Standing> found = rows.find(community, group);
        if (found.isEmpty()) {
            return new Answer.Refused(Refusal.UNKNOWN, 0, 0);
        }
        Standing standing = found.get();
        Optional<Refusal> objection = tooSmallOrTooLarge(standing, capacity);
        if (objection.isPresent()) {
            news.tell(community, at -> new CapacityRefused(community, at, group, capacity, objection.get()));
            return new Answer.Refused(objection.get(), standing.size(), standing.capacity());
        }
        rows.resize(group, capacity);
        news.tell(community, at -> new CapacityChanged(community, at, group, standing.capacity(), capacity));
        return new Answer.Done();
    }

    private static Optional<Refusal> tooSmallOrTooLarge(Standing standing, int capacity) {
        if (standing.closed()) {
            return Optional.of(Refusal.CLOSED);
        }
        if (capacity < 1 || capacity > MOST) {
            return Optional.of(Refusal.NO_CAPACITY);
        }
        return capacity < standing.size() ? Optional.of(Refusal.BELOW_SIZE) : Optional.empty();
    }

    private Answer refuse(CommunityId community, MemberId member, Standing standing, Refusal why) {
        news.tell(
                community,
                at -> new SeatRefused(community, at, standing.id(), member, why, standing.size(), standing.capacity()));
        return new Answer.Refused(why, standing.size(), standing.capacity());
    }
}
