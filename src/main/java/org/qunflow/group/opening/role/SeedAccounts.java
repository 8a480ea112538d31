package org.qunflow.group.opening.role;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.SeedAccountChanged;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to declared seed accounts (003-25): few to a group, each with a purpose and a day on which it ends. */
@Service
public class SeedAccounts {
    private static final int LONGEST = 200;

    private final SeedAccountRows rows;
    private final SeatedRows seats;
    private final Roles roles;
    private final RoleSettings settings;
    private final OpeningNews news;

    SeedAccounts(SeedAccountRows rows, SeatedRows seats, Roles roles, RoleSettings settings, OpeningNews news) {
        this.rows = rows;
        this.seats = seats;
        this.roles = roles;
        this.settings = settings;
        this.news = news;
    }

    public List<SeedAccount> of(CommunityId community, GroupId group) {
        return rows.of(community, group);
    }

    /** How many a group may have at a time. */
    public int cap() {
        return settings.seedCap();
    }

    /** The last day that a declaration made today may name. */
    public LocalDate latestSunset(CommunityId community) {
        return news.today(community).plus(settings.seedLongest());
    }

    /** Declares a seed account, which gets the role. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> declare(
            CommunityId community, GroupId group, MemberId member, String purpose, LocalDate sunset) {
        Instant now = news.now(community);
        Optional<Refusal> why = objection(community, group, member, purpose, sunset);
        if (why.isEmpty() && !rows.declare(community, group, member, purpose.strip(), now, news.by(), sunset)) {
            why = Optional.of(Refusal.of("SEED_DECLARED"));
        }
        if (why.isPresent()) {
            return news.refused(community, member, "DECLARE", why.get());
        }
        roles.seed(community, group, member);
        tell(community, group, member, "DECLARED", sunset);
        return Optional.empty();
    }

    private Optional<Refusal> objection(
            CommunityId community, GroupId group, MemberId member, String purpose, LocalDate sunset) {
        LocalDate latest = latestSunset(community);
        if (purpose.isBlank() || purpose.length() > LONGEST) {
            return Optional.of(Refusal.of("SEED_PURPOSE", LONGEST));
        }
        if (sunset == null || sunset.isBefore(news.today(community)) || sunset.isAfter(latest)) {
            return Optional.of(Refusal.of("SUNSET", latest));
        }
        if (!rows.lock(group) || !seats.holdSeat(community, group, member)) {
            return Optional.of(Refusal.of("NOT_IN_GROUP"));
        }
        return rows.count(group) < settings.seedCap()
                ? Optional.empty()
                : Optional.of(Refusal.of("SEED_CAP", settings.seedCap()));
    }

    /** Ends a declaration and the role that came with it; false if there is none. */
    @Transactional
    public boolean end(CommunityId community, GroupId group, long id) {
        Optional<SeedAccount> ended = rows.end(community, group, id, news.now(community));
        ended.ifPresent(seed -> {
            roles.of(community, group).stream()
                    .filter(r -> r.role() == Role.SEED && r.member().equals(seed.member()))
                    .forEach(r -> roles.end(community, group, r.id()));
            tell(community, group, seed.member(), "ENDED", seed.sunset());
        });
        return ended.isPresent();
    }

    private void tell(CommunityId community, GroupId group, MemberId member, String change, LocalDate sunset) {
        news.tell(community, at -> new SeedAccountChanged(community, at, member, group, change, sunset));
    }
}
