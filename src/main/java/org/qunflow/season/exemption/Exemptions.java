package org.qunflow.season.exemption;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to protection and leave: both keep a holder from being judged, for a reason and for a time. */
@Service
public class Exemptions {
    private final ExemptionRows rows;
    private final ExemptionSettings settings;
    private final Communities communities;
    private final CurrentOperator operator;
    private final News news;

    Exemptions(
            ExemptionRows rows,
            ExemptionSettings settings,
            Communities communities,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.settings = settings;
        this.communities = communities;
        this.operator = operator;
        this.news = news;
    }

    /** A lead protects a holder to the end of that day. */
    @Transactional
    public Optional<ExemptionRefusal> protect(CommunityId community, MemberId member, LocalDate until, String reason) {
        Instant now = news.now(community);
        ZoneId zone = communities.get(community).zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Optional<ExemptionRefusal> objection = objection(reason, until, today)
                .or(() -> until.isAfter(today.plusDays(settings.longestProtection()))
                        ? Optional.of(ExemptionRefusal.TOO_LONG)
                        : Optional.empty())
                .or(() -> seat(community, member).isEmpty()
                        ? Optional.of(ExemptionRefusal.NOT_SEATED)
                        : Optional.empty());
        if (objection.isPresent()) {
            return refused(community, member, objection.get());
        }
        Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
        rows.protect(community, member, now, end, reason, operator.name());
        news.tell(community, at -> new SeatProtected(community, at, member, until, reason));
        return Optional.empty();
    }

    /** A holder asked for leave: these days do not count, and at most so many in a season. */
    @Transactional
    public Optional<ExemptionRefusal> leave(CommunityId community, MemberId member, Leave leave) {
        LocalDate today =
                news.now(community).atZone(communities.get(community).zone()).toLocalDate();
        Optional<UUID> season = seat(community, member);
        Optional<ExemptionRefusal> objection = objection(leave.reason(), leave.first(), today)
                .or(() ->
                        season.map(s -> objection(s, member, leave)).orElse(Optional.of(ExemptionRefusal.NOT_SEATED)));
        if (objection.isPresent()) {
            return refused(community, member, objection.get());
        }
        rows.leave(community, season.orElseThrow(), member, leave, operator.name(), news.now(community));
        news.tell(community, at -> new LeaveTaken(community, at, member, leave.first(), leave.last(), leave.reason()));
        return Optional.empty();
    }

    private static Optional<ExemptionRefusal> objection(String reason, LocalDate day, LocalDate today) {
        if (reason.isBlank()) {
            return Optional.of(ExemptionRefusal.NO_REASON);
        }
        return day.isBefore(today) ? Optional.of(ExemptionRefusal.IN_THE_PAST) : Optional.empty();
    }

    private Optional<ExemptionRefusal> objection(UUID season, MemberId member, Leave leave) {
        if (leave.days() < 1) {
            return Optional.of(ExemptionRefusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (rows.daysTaken(season, member) + leave.days() > settings.leaveDays()) {
            return Optional.of(ExemptionRefusal.TOO_LONG);
        }
        return rows.overlaps(member, leave.first(), leave.last())
                ? Optional.of(ExemptionRefusal.OVERLAPS)
                : Optional.empty();
    }

    private Optional<UUID> seat(CommunityId community, MemberId member) {
        return rows.seatOf(community, member);
    }

    private Optional<ExemptionRefusal> refused(CommunityId community, MemberId member, ExemptionRefusal why) {
        news.tell(community, at -> new ExemptionRefused(community, at, member, why));
        return Optional.of(why);
    }

    /** What kept or keeps a member from being judged, newest first. */
    public List<Exemption> of(CommunityId community, MemberId member, int limit) {
        return rows.of(community, communities.get(community).zone(), member, limit);
    }
}
