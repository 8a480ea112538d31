package org.qunflow.group;

import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to groups with an end (004-06): opened by name, joined one by one while there is room; they end as every group does. */
@Service
public class EventGroups {
    private final EventGroupRows rows;
    private final SeatLock lock;
    private final MembershipRows memberships;
    private final News news;

    EventGroups(EventGroupRows rows, SeatLock lock, MembershipRows memberships, News news) {
        this.rows = rows;
        this.lock = lock;
        this.memberships = memberships;
        this.news = news;
    }

    /** What became of joining. */
    public enum Joining {
        SEATED,
        FULL,
        CLOSED,
        IN_ANOTHER
    }

    /** Opens one of a kind, such as those for a promotion; it never grows beyond its capacity. */
    @Transactional
    public GroupId open(CommunityId community, String kind, String name, int capacity) {
        lock.hold(community);
        GroupId group = GroupId.next();
        rows.open(community, group, kind, name, capacity, news.now(community));
        news.tell(community, at -> new GroupOpened(community, at, group, GroupType.EVENT.name(), name, capacity));
        return group;
    }

    /** Takes a seat in just this group; nobody sits in two of them at a time. */
    @Transactional
    public Joining join(CommunityId community, MemberId member, GroupId group) {
        lock.hold(community);
        if (!rows.isOpen(community, group)) {
            return Joining.CLOSED;
        }
        if (rows.isInOne(member)) {
            return Joining.IN_ANOTHER;
        }
        if (!rows.reserve(community, group)) {
            return Joining.FULL;
        }
        Instant now = news.now(community);
        Change.Join join = new Change.Join(community, member, GroupType.EVENT, null, now);
        memberships.join(List.of(new MembershipRows.Joined(join, group)));
        news.tell(community, at -> new MemberJoinedGroup(community, at, member, group, GroupType.EVENT.name()));
        return Joining.SEATED;
    }
}
