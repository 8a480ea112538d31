package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    CheckDays days(CommunityId community) {
        Instant now = news.now(community);
        return new CheckDays(communities.get(community).zone(), now, now.plus(settings.clocksMayDiffer()));
    }

    LocalDate day(CommunityId community, Instant at) {
        return days(community).of(at);
    }

    /** What is wrong with a check-in of today. */
    Optional<CheckInRefusal> wrong(CheckTask task, MemberId member, Instant at) {
        CheckDays days = days(task.community());
        return days.wrong(task, at).or(() -> wrongMember(task, member)).or(() -> over(task, member, at, days));
    }

    private Optional<CheckInRefusal> over(CheckTask task, MemberId member, Instant at, CheckDays days) {
        LocalDate day = days.of(at);
        if (rows.isDone(task, member, day)) {
            return Optional.of(CheckInRefusal.ALREADY_DONE);
        }
        return day.isBefore(days.of(days.now().minus(settings.grace())))
                ? Optional.of(CheckInRefusal.DAY_IS_OVER)
                : Optional.empty();
    }

    private Optional<CheckInRefusal> wrongMember(CheckTask task, MemberId member) {
        return tasks.isFor(task, member) ? Optional.empty() : Optional.of(CheckInRefusal.NOT_FOR_MEMBER);
    }

    /** Days of the task that a card may still mend, the newest first. */
    List<LocalDate> mendable(CheckTask task) {
        LocalDate today = days(task.community()).today();
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(settings.makeUpWithinDays())
                .filter(task::runsOn)
                .toList();
    }

    /** What is wrong with mending a missed day by a card. */
    Optional<CheckInRefusal> wrongToMakeUp(CheckTask task, MemberId member, LocalDate day) {
        CheckDays days = days(task.community());
        return CheckDays.wrong(task, day)
                .or(() -> wrongMember(task, member))
                .or(() -> notMissed(task, member, day, days))
                .or(() -> noCard(task, member, days));
    }

    private Optional<CheckInRefusal> notMissed(CheckTask task, MemberId member, LocalDate day, CheckDays days) {
        if (!day.isBefore(days.today())) {
            return Optional.of(CheckInRefusal.NOT_MISSED_YET);
        }
        if (rows.isDone(task, member, day)) {
            return Optional.of(CheckInRefusal.ALREADY_DONE);
        }
        return day.isBefore(days.today().minusDays(settings.makeUpWithinDays()))
                ? Optional.of(CheckInRefusal.TOO_LONG_AGO)
                : Optional.empty();
    }

    private Optional<CheckInRefusal> noCard(CheckTask task, MemberId member, CheckDays days) {
        Instant month = days.today().withDayOfMonth(1).atStartOfDay(days.zone()).toInstant();
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
