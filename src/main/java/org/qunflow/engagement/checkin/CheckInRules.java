package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** When a check-in counts: days are those of the community's zone, and no clock runs ahead of ours or behind the task. */
@Component
class CheckInRules {
    private final CheckTaskRows tasks;
    private final CheckInRows rows;
    private final Communities communities;
    private final CheckInSettings settings;
    private final News news;

    CheckInRules(CheckTaskRows tasks, CheckInRows rows, Communities communities, CheckInSettings settings, News news) {
        this.tasks = tasks;
        this.rows = rows;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    LocalDate day(CommunityId community, Instant at) {
        return at.atZone(zone(community)).toLocalDate();
    }

    private ZoneId zone(CommunityId community) {
        return communities.get(community).zone();
    }

    /** What is wrong with the moment, whoever checks in. */
    Optional<CheckInRefusal> wrongMoment(CheckTask task, Instant at) {
        if (at.isAfter(news.now(task.community()).plus(settings.clocksMayDiffer()))) {
            return Optional.of(CheckInRefusal.IN_THE_FUTURE);
        }
        return wrongDay(task, day(task.community(), at));
    }

    private static Optional<CheckInRefusal> wrongDay(CheckTask task, LocalDate day) {
        if (day.isBefore(task.firstDay())) {
            return Optional.of(CheckInRefusal.BEFORE_BEGIN);
        }
        return day.isAfter(task.lastDay()) ? Optional.of(CheckInRefusal.AFTER_END) : Optional.empty();
    }

    /** What is wrong with a check-in of today. */
    Optional<CheckInRefusal> wrong(CheckTask task, MemberId member, Instant at) {
        return wrongMoment(task, at).or(() -> wrongMember(task, member)).or(() -> over(task, member, at));
    }

    private Optional<CheckInRefusal> over(CheckTask task, MemberId member, Instant at) {
        LocalDate day = day(task.community(), at);
        if (rows.isDone(task, member, day)) {
            return Optional.of(CheckInRefusal.ALREADY_DONE);
        }
        Instant now = news.now(task.community());
        return day.isBefore(day(task.community(), now.minus(settings.grace())))
                ? Optional.of(CheckInRefusal.DAY_IS_OVER)
                : Optional.empty();
    }

    private Optional<CheckInRefusal> wrongMember(CheckTask task, MemberId member) {
        return tasks.isFor(task, member) ? Optional.empty() : Optional.of(CheckInRefusal.NOT_FOR_MEMBER);
    }

    /** What is wrong with mending a missed day by a card. */
    Optional<CheckInRefusal> wrongToMakeUp(CheckTask task, MemberId member, LocalDate day) {
        return wrongDay(task, day).or(() -> wrongMember(task, member)).or(() -> notMissed(task, member, day));
    }

    private Optional<CheckInRefusal> notMissed(CheckTask task, MemberId member, LocalDate day) {
        LocalDate today = day(task.community(), news.now(task.community()));
        if (!day.isBefore(today)) {
            return Optional.of(CheckInRefusal.NOT_MISSED_YET);
        }
        if (rows.isDone(task, member, day)) {
            return Optional.of(CheckInRefusal.ALREADY_DONE);
        }
        if (day.isBefore(today.minusDays(settings.makeUpWithinDays()))) {
            return Optional.of(CheckInRefusal.TOO_LONG_AGO);
        }
        Instant month =
                today.withDayOfMonth(1).atStartOfDay(zone(task.community())).toInstant();
        return rows.madeUpSince(task, member, month) < task.makeUpCards()
                ? Optional.empty()
                : Optional.of(CheckInRefusal.NO_CARD_LEFT);
    }

    /** What is wrong with the picture, or with there being none. */
    Optional<CheckInRefusal> wrongProof(CheckTask task, byte[] proof) {
        boolean none = proof == null || proof.length == 0;
        if (none) {
            return task.proof() ? Optional.of(CheckInRefusal.NO_PROOF) : Optional.empty();
        }
        return Picture.wrong(proof);
    }
}
