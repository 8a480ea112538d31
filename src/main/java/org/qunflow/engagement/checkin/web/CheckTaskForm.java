package org.qunflow.engagement.checkin.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.engagement.checkin.Audience;
import org.qunflow.engagement.checkin.Milestone;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.Whom;
import org.qunflow.reward.Points;
import org.qunflow.shared.GroupId;

/** A check-in task as the form shows and sends it; whom: an audience, TIER:name or GROUP:id. */
record CheckTaskForm(
        String name,
        String what,
        String whom,
        String firstDay,
        String lastDay,
        Boolean proof,
        String points,
        String milestones,
        String makeUpCards,
        String freezeCards) {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final String TIER = "TIER:";
    private static final String GROUP = "GROUP:";

    /** A box without a mark is not sent. */
    CheckTaskForm {
        proof = proof != null && proof;
    }

    static CheckTaskForm of(NewCheckTask task) {
        return new CheckTaskForm(
                task.name(),
                task.what(),
                text(task.whom()),
                task.firstDay().toString(),
                task.lastDay().toString(),
                task.proof(),
                task.points().plain().toPlainString(),
                task.milestones().stream().map(m -> Integer.toString(m.days())).collect(Collectors.joining(", ")),
                Integer.toString(task.makeUpCards()),
                Integer.toString(task.freezeCards()));
    }

    private static String text(Whom whom) {
        return switch (whom.audience()) {
            case TIER -> TIER + whom.tier();
            case GROUP -> GROUP + whom.group();
            default -> whom.audience().name();
        };
    }

    /** What it asks for; empty if a number or a day is none, or something was not sent at all. */
    Optional<NewCheckTask> read(IntFunction<Milestone> usual) {
        return Stream.of(name, what, whom, firstDay, lastDay, points, milestones, makeUpCards, freezeCards)
                        .anyMatch(Objects::isNull)
                ? Optional.empty()
                : readSent(usual);
    }

    private Optional<NewCheckTask> readSent(IntFunction<Milestone> usual) {
        List<String> days = Stream.of(milestones.split("[,，、\\s]+"))
                .filter(day -> !day.isBlank())
                .toList();
        boolean numbers = AMOUNT.matcher(points.strip()).matches()
                && Stream.concat(days.stream(), Stream.of(makeUpCards, freezeCards))
                        .allMatch(n -> COUNT.matcher(n.strip()).matches());
        try {
            return numbers ? Optional.of(read(days, usual)) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException notWhatItShouldBe) {
            return Optional.empty();
        }
    }

    private NewCheckTask read(List<String> days, IntFunction<Milestone> usual) {
        return new NewCheckTask(
                name.strip(),
                what.strip(),
                readWhom(),
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                proof,
                Points.of(points.strip()),
                days.stream().map(day -> usual.apply(Integer.parseInt(day))).toList(),
                Integer.parseInt(makeUpCards.strip()),
                Integer.parseInt(freezeCards.strip()));
    }

    private Whom readWhom() {
        if (whom.startsWith(TIER)) {
            return new Whom(Audience.TIER, whom.substring(TIER.length()), null);
        }
        return whom.startsWith(GROUP)
                ? new Whom(Audience.GROUP, null, GroupId.of(whom.substring(GROUP.length())))
                : new Whom(Audience.valueOf(whom), null, null);
    }
}
