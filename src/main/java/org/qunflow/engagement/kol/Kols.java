package org.qunflow.engagement.kol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to KOLs: who speaks with authority, and how long the credentials hold (000-19). */
@Service
public class Kols {
    private static final int MOST = 200;
    private static final int MOST_SLOTS = 100;

    private final KolRows rows;
    private final Members members;
    private final Communities communities;
    private final KolSettings settings;
    private final KolNews news;

    Kols(KolRows rows, Members members, Communities communities, KolSettings settings, KolNews news) {
        this.rows = rows;
        this.members = members;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    /** Enters a member or a guest. */
    @Transactional
    public Answer enter(CommunityId community, NewKol kol) {
        Optional<Refusal> wrong = wrong(community, kol);
        KolId id = KolId.next();
        if (wrong.isEmpty() && !rows.insert(community, id, kol, news.by(), news.now(community))) {
            wrong = Optional.of(Refusal.ENTERED_ALREADY);
        }
        if (wrong.isPresent()) {
            return news.refused(community, kol.member(), kol.name(), wrong.get());
        }
        news.entered(community, id, kol.name(), kol.validUntil());
        return new Answer.Done(id);
    }

    private Optional<Refusal> wrong(CommunityId community, NewKol kol) {
        if (kol.name().isBlank()) {
            return Optional.of(Refusal.NO_NAME);
        }
        if (kol.credentials().isBlank() || kol.halo().isBlank()) {
            return Optional.of(Refusal.NO_CREDENTIALS);
        }
        if (kol.slotsPerWeek() < 1 || kol.slotsPerWeek() > MOST_SLOTS) {
            return Optional.of(Refusal.NO_SLOTS);
        }
        if (ended(community, kol.validUntil())) {
            return Optional.of(Refusal.EXPIRED);
        }
        boolean unknown = kol.member() != null
                && members.find(community, kol.member())
                        .filter(m -> m.exitedAt() == null)
                        .isEmpty();
        return unknown ? Optional.of(Refusal.UNKNOWN_MEMBER) : Optional.empty();
    }

    /** The credentials were seen again and hold until another day; null: they do not expire. */
    @Transactional
    public Answer renew(CommunityId community, KolId id, LocalDate until) {
        Kol kol = rows.find(community, id).orElseThrow();
        if (ended(community, until)) {
            return news.refused(community, kol.member(), kol.name(), Refusal.EXPIRED);
        }
        rows.renew(community, id, until);
        news.entered(community, id, kol.name(), until);
        return new Answer.Done(id);
    }

    /** Flags the credentials that have ended. */
    @Transactional
    void expire(CommunityId community) {
        rows.expire(community, today(community), news.now(community)).forEach(kol -> news.expired(community, kol));
    }

    /** True if the credentials do not hold today. */
    boolean ended(CommunityId community, LocalDate until) {
        return until != null && until.isBefore(today(community));
    }

    /** Until which day credentials count as ending soon. */
    public LocalDate soon(CommunityId community) {
        return today(community).plus(settings.warnBefore());
    }

    LocalDate today(CommunityId community) {
        return communities
                .now(community)
                .atZone(communities.get(community).zone())
                .toLocalDate();
    }

    public Optional<Kol> find(CommunityId community, KolId id) {
        return rows.find(community, id);
    }

    /** All KOLs by name, at most 200. */
    public List<Kol> all(CommunityId community) {
        return rows.all(community, MOST);
    }
}
