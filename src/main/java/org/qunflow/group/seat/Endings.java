package org.qunflow.group.seat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.group.MemberJoinedGroup;
import org.qunflow.group.MemberLeftGroup;
import org.qunflow.group.SeatLock;
import org.qunflow.group.seat.SeatRows.Standing;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which groups end: dissolved, or merged into another one of their kind. Nothing is done by halves. */
@Service
public class Endings {
    private static final String MERGED = "GROUP_MERGED";
    private static final String DISSOLVED = "GROUP_DISSOLVED";

    private final SeatLock lock;
    private final SeatRows seats;
    private final EndingRows rows;
    private final News news;

    Endings(SeatLock lock, SeatRows seats, EndingRows rows, News news) {
        this.lock = lock;
        this.seats = seats;
        this.rows = rows;
        this.news = news;
    }

    /** All seats are given back and the group is closed for this reason. */
    @Transactional
    public Answer dissolve(CommunityId community, GroupId group, String reason) {
        lock.hold(community);
        Optional<Answer> objection = objection(seats.find(community, group));
        if (objection.isPresent()) {
            return objection.get();
        }
        Instant now = news.now(community);
        List<MemberId> gone = rows.empty(group, DISSOLVED, now);
        rows.close(group, reason, null, now);
        String type = seats.find(community, group).orElseThrow().type();
        gone.forEach(m -> news.tell(community, at -> new MemberLeftGroup(community, at, m, group, type, DISSOLVED)));
        news.tell(community, at -> new GroupClosed(community, at, group, reason, gone.size()));
        return new Answer.Done();
    }

    /** All members move into the first other group of the kind that has seats for all of them; refused if there is none. */
    @Transactional
    public Answer merge(CommunityId community, GroupId group, String reason) {
        lock.hold(community);
        Optional<Standing> found = seats.find(community, group);
        Optional<Answer> objection = objection(found);
        if (objection.isPresent()) {
            return objection.get();
        }
        int members = found.orElseThrow().size();
        return rows.room(group, members)
                .map(into -> move(community, found.get(), into, reason))
                .orElseGet(() -> noRoom(community, group, members));
    }

    private static Optional<Answer> objection(Optional<Standing> found) {
        if (found.isEmpty()) {
            return Optional.of(new Answer.Refused(Refusal.UNKNOWN, 0, 0));
        }
        Standing standing = found.get();
        return standing.closed()
                ? Optional.of(new Answer.Refused(Refusal.CLOSED, standing.size(), standing.capacity()))
                : Optional.empty();
    }

    private Answer move(CommunityId community, Standing group, Standing into, String reason) {
        Instant now = news.now(community);
        List<MemberId> moved = rows.move(group.id(), into.id(), MERGED, now);
        rows.close(group.id(), reason, into.id(), now);
        moved.forEach(m -> {
            news.tell(community, at -> new MemberLeftGroup(community, at, m, group.id(), group.type(), MERGED));
            news.tell(community, at -> new MemberJoinedGroup(community, at, m, into.id(), into.type()));
        });
        news.tell(community, at -> new GroupMerged(community, at, group.id(), into.id(), into.name(), moved.size()));
        news.tell(community, at -> new GroupClosed(community, at, group.id(), reason, moved.size()));
        return new Answer.Merged(into.id(), into.name(), moved.size());
    }

    private Answer noRoom(CommunityId community, GroupId group, int members) {
        int mostFree = rows.mostFree(group);
        news.tell(community, at -> new MergeRefused(community, at, group, members, mostFree));
        return new Answer.Refused(Refusal.NO_ROOM, members, mostFree);
    }
}
