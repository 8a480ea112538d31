package org.qunflow.group.opening.role;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.RoleChanged;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to roles of members in groups (001-05, 003-10): with a term, one soul to a group, none without a seat. */
@Service
public class Roles {
    private final RoleRows rows;
    private final SeatedRows seats;
    private final RoleSettings settings;
    private final OpeningNews news;

    Roles(RoleRows rows, SeatedRows seats, RoleSettings settings, OpeningNews news) {
        this.rows = rows;
        this.seats = seats;
        this.settings = settings;
        this.news = news;
    }

    public List<RoleHeld> of(CommunityId community, GroupId group) {
        return rows.of(community, group, news.today(community));
    }

    /** Who is in the group, longest first. */
    public List<MemberId> seated(CommunityId community, GroupId group, int limit) {
        return seats.seated(community, group, limit);
    }

    /** How many seed accounts of each group nobody declared, or whose sunset is over. */
    public Map<GroupId, Long> undeclaredSeeds(CommunityId community) {
        return seats.undeclared(community, news.today(community));
    }

    /** The last day that a term may have. */
    public LocalDate latestTerm(CommunityId community) {
        return news.today(community).plus(settings.roleLongest());
    }

    /** Gives a member a role up to a day; null: until it is ended. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> grant(CommunityId community, GroupId group, MemberId member, Role role, LocalDate until) {
        Optional<Refusal> why = objection(community, group, member, until);
        Instant now = news.now(community);
        if (why.isEmpty() && !rows.grant(community, group, member, role, now, news.by(), until)) {
            why = Optional.of(Refusal.of(role == Role.SOUL ? "ROLE_TAKEN" : "ROLE_HELD", role));
        }
        if (why.isPresent()) {
            return news.refused(community, member, "GRANT", why.get());
        }
        tell(community, new RoleRows.Ended(group, member, role, until), "GRANTED");
        return Optional.empty();
    }

    /** The role that comes with a declaration, as long as that holds. */
    void seed(CommunityId community, GroupId group, MemberId member) {
        rows.grant(community, group, member, Role.SEED, news.now(community), news.by(), null);
    }

    private Optional<Refusal> objection(CommunityId community, GroupId group, MemberId member, LocalDate until) {
        LocalDate today = news.today(community);
        LocalDate last = latestTerm(community);
        if (until != null && (until.isBefore(today) || until.isAfter(last))) {
            return Optional.of(Refusal.of("TERM", last));
        }
        return seats.holdSeat(community, group, member) ? Optional.empty() : Optional.of(Refusal.of("NOT_IN_GROUP"));
    }

    /** Ends a role; false if it is not held. */
    @Transactional
    public boolean end(CommunityId community, GroupId group, long role) {
        List<RoleRows.Ended> ended = rows.end(community, group, role, "ENDED", news.now(community));
        ended.forEach(e -> tell(community, e, "ENDED"));
        return !ended.isEmpty();
    }

    /** Ends the terms that are over. Returns how many. */
    @Transactional
    public int expire(CommunityId community) {
        List<RoleRows.Ended> ended = rows.expire(community, news.today(community), news.now(community));
        ended.forEach(e -> tell(community, e, "EXPIRED"));
        return ended.size();
    }

    private void tell(CommunityId community, RoleRows.Ended role, String change) {
        news.tell(
                community,
                at -> new RoleChanged(community, at, role.member(), role.group(), role.role(), change, role.until()));
    }
}
