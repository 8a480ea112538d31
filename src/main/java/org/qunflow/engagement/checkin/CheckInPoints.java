package org.qunflow.engagement.checkin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Reserve;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** What check-ins bring: points for days and milestones out of the budget of check-ins, held while a proof is judged. */
@Component
class CheckInPoints {
    private final Rewards rewards;
    private final CheckInSettings settings;

    CheckInPoints(Rewards rewards, CheckInSettings settings) {
        this.rewards = rewards;
        this.settings = settings;
    }

    /** An award and the hold on it. */
    record Held(long award, long hold) {}

    /** Gives what these days and milestones bring, one entry in the journal for all. */
    void give(CheckTask task, List<CheckInRows.Taken> days, List<StreakRows.Reached> milestones) {
        Stream<Award> forDays = task.points().isPositive()
                ? days.stream().map(day -> award(task, day.id(), day.member()))
                : Stream.empty();
        Stream<Award> further = milestones.stream().map(reached -> milestone(task, reached));
        rewards.awardAll(
                task.community(),
                Purpose.CHECK_IN,
                Stream.concat(forDays, further).toList());
    }

    private static Award award(CheckTask task, CheckInId id, MemberId member) {
        return new Award(member, task.points(), Purpose.CHECK_IN, key(id), task.name());
    }

    private static Award milestone(CheckTask task, StreakRows.Reached reached) {
        String key = "check-in/%s/%s/%d/%s".formatted(task.id(), reached.member(), reached.days(), reached.day());
        String why = task.name() + " ×" + reached.days();
        return new Award(reached.member(), reached.points(), Purpose.CHECK_IN, key, why);
    }

    /** Gives the points of a day and puts them aside; empty if there are none to give. */
    Optional<Held> hold(CheckTask task, CheckInId id, MemberId member) {
        if (!task.points().isPositive()) {
            return Optional.empty();
        }
        return rewards.award(task.community(), award(task, id, member)) instanceof Answer.Booked award
                ? hold(task, id, member, award.transfer())
                : Optional.empty();
    }

    private Optional<Held> hold(CheckTask task, CheckInId id, MemberId member, long award) {
        Reserve until = new Reserve(member, task.points(), key(id), task.name(), settings.heldFor());
        if (rewards.reserve(task.community(), until) instanceof Answer.Booked hold) {
            return Optional.of(new Held(award, hold.transfer()));
        }
        rewards.reverse(task.community(), award, task.name(), true);
        return Optional.empty();
    }

    /** The proof was accepted: the member may spend them. */
    void release(CheckInRows.Row row, String why) {
        if (row.hold() != null) {
            rewards.release(row.community(), row.hold(), why);
        }
    }

    /** There is no proof: they are taken back, out of the hold. */
    void takeBack(CheckInRows.Row row, String why) {
        if (row.hold() != null) {
            rewards.release(row.community(), row.hold(), why);
            rewards.reverse(row.community(), row.award(), why, true);
        }
    }

    private static String key(CheckInId id) {
        return "check-in/" + id;
    }
}
