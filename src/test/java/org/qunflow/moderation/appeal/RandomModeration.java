package org.qunflow.moderation.appeal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.qunflow.member.Lifecycle;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.CaseState;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.cases.Verdicts;
import org.qunflow.moderation.cases.Votes;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random acts of moderation in one community, each through a door of the room, in the order of its processes. */
class RandomModeration {
    /** What happens. */
    enum Act {
        REPORT(5),
        DECIDE(6),
        DISMISS(1),
        SECOND(3),
        EXECUTE(4),
        TIME(3),
        APPEAL(4),
        RULE(4),
        BACK(2);

        private final int weight;

        /** Moves a member in the journey, which ends the transaction. */
        boolean moves() {
            return this == SECOND || this == RULE || this == BACK;
        }

        Act(int weight) {
            this.weight = weight;
        }

        static Act any(Random chance) {
            List<Act> all = new ArrayList<>();
            for (Act act : values()) {
                all.addAll(Collections.nCopies(act.weight, act));
            }
            return all.get(chance.nextInt(all.size()));
        }
    }

    private static final List<String> ITEMS = List.of("3.1", "3.1", "2.3", "2.5", "2.7", "3.6", "1.12");
    private static final List<String> PEOPLE = List.of("lea", "max", "zoe");

    /** The doors. */
    record Doors(
            Cases cases,
            CaseReader reader,
            Votes votes,
            Verdicts verdicts,
            Penalties penalties,
            Appeals appeals,
            Rulings rulings,
            Lifecycle lifecycle,
            JdbcClient jdbc) {}

    private final Random chance;
    private final Doors doors;
    private final CommunityId community;
    private final List<MemberId> members;
    private final List<CaseId> open = new ArrayList<>();
    private final List<CaseId> waiting = new ArrayList<>();
    private final List<CaseId> penalised = new ArrayList<>();
    private final List<AppealId> appeals = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();
    final Map<Act, Integer> done = new EnumMap<>(Act.class);

    RandomModeration(Random chance, Doors doors, CommunityId community, List<MemberId> members) {
        this.chance = chance;
        this.doors = doors;
        this.community = community;
        this.members = members;
    }

    /** Does something; some of it comes to nothing. Returns whether it moved a member in the journey. */
    boolean act() {
        Act act = Act.any(chance);
        boolean changed =
                switch (act) {
                    case REPORT -> report();
                    case DECIDE -> decide(true);
                    case DISMISS -> decide(false);
                    case SECOND -> second();
                    case EXECUTE -> execute();
                    case TIME -> timePasses();
                    case APPEAL -> appeal();
                    case RULE -> rule();
                    case BACK -> comeBack();
                };
        if (changed) {
            done.merge(act, 1, Integer::sum);
        }
        return changed && act.moves();
    }

    /** Who was banned by mistake begins anew, as the round does it. */
    private boolean comeBack() {
        List<UUID> back = doors.jdbc()
                .sql("select id from member_member where community_id = ? and reinstated and stage = 'LEFT'")
                .param(community.value())
                .query(UUID.class)
                .list();
        back.forEach(id -> doors.lifecycle().comeBack(community, new MemberId(id)));
        return !back.isEmpty();
    }

    private boolean report() {
        Aggravation heavier = chance.nextInt(4) == 0 ? Aggravation.CHEATING : null;
        NewCase found = NewCase.found(
                any(members),
                null,
                any(ITEMS),
                heavier,
                "WORDS",
                UUID.randomUUID().toString());
        boolean opened = doors.cases().findAll(community, List.of(found)) == 1;
        if (opened) {
            open.add(doors.reader().of(community, found.member(), 1).get(0).id());
        }
        return opened;
    }

    private boolean decide(boolean violation) {
        Optional<CaseId> id = take(open);
        id.filter(this::isOpen).ifPresent(c -> decide(c, violation));
        return id.isPresent();
    }

    private void decide(CaseId id, boolean violation) {
        doors.votes().cast(community, id, Votes.Stage.DECISION, any(PEOPLE));
        if (!violation) {
            doors.verdicts().dismiss(id, "no");
            return;
        }
        MemberId member = file(id).member();
        long counted = counted(member);
        var weighing = doors.verdicts().weigh(id, "", "yes");
        if (weighing.history() != counted) {
            wrong.add("history " + weighing.history() + " but " + counted + " penalties are upheld");
        }
        if (weighing.refused()) {
            return;
        }
        if (weighing.rung().lasting()) {
            waiting.add(id);
        } else {
            impose(id);
        }
    }

    private void impose(CaseId id) {
        MemberId member = file(id).member();
        Optional<Rung> highest = highest(member);
        if (doors.verdicts().impose(id)) {
            penalised.add(id);
            Rung now = doors.penalties().ofCase(id.value()).orElseThrow().rung();
            highest.filter(before -> now.compareTo(before) < 0)
                    .ifPresent(before -> wrong.add("down the ladder from " + before + " to " + now));
        }
    }

    private boolean second() {
        Optional<CaseId> id = waiting.isEmpty() ? Optional.empty() : Optional.of(any(waiting));
        id.ifPresent(c -> {
            doors.votes().cast(community, c, Votes.Stage.SECOND, any(PEOPLE));
            if (isOpen(c) && doors.verdicts().second(c, chance.nextInt(3) > 0, "looked")) {
                waiting.remove(c);
                impose(c);
            }
        });
        return id.isPresent();
    }

    private boolean execute() {
        return !penalised.isEmpty() && doors.penalties().executed(any(penalised).value(), "olaf", "shot.png");
    }

    private boolean timePasses() {
        doors.jdbc()
                .sql("""
                        update moderation_penalty set imposed_at = imposed_at - :days, executed_at = executed_at - :days,
                          ends_at = ends_at - :days where community_id = :community""".replace(":days", "make_interval(days => :n)"))
                .param("n", 1 + chance.nextInt(10))
                .param("community", community.value())
                .update();
        List<UUID> due = doors.penalties().due(community, Instant.now());
        doors.penalties().served(due);
        return !due.isEmpty();
    }

    private boolean appeal() {
        if (penalised.isEmpty()) {
            return false;
        }
        CaseId id = any(penalised);
        AppealAnswer answer = doors.appeals().take(community, id, file(id).member(), "I did not");
        if (answer instanceof AppealAnswer.Filed filed) {
            appeals.add(filed.id());
        }
        return answer instanceof AppealAnswer.Filed;
    }

    private boolean rule() {
        if (appeals.isEmpty()) {
            return false;
        }
        AppealId id = any(appeals);
        Appeal appeal = doors.appeals().find(id).orElseThrow();
        Penalty penalty = doors.penalties().find(appeal.penalty()).orElseThrow();
        boolean lowest = penalty.rung() == Rung.MUTE_1;
        Appeal.State ruling = any(
                lowest
                        ? List.of(Appeal.State.UPHELD, Appeal.State.OVERTURNED)
                        : List.of(Appeal.State.UPHELD, Appeal.State.REDUCED, Appeal.State.OVERTURNED));
        doors.votes().cast(community, appeal.about(), Votes.Stage.APPEAL, any(PEOPLE));
        if (!doors.rulings().counts(id, ruling, "looked again")) {
            return false;
        }
        appeals.remove(id);
        if (ruling == Appeal.State.REDUCED) {
            doors.rulings().reduce(id);
        } else if (ruling == Appeal.State.OVERTURNED) {
            doors.rulings().overturn(id);
        }
        return true;
    }

    private boolean isOpen(CaseId id) {
        return file(id).state() == CaseState.OPEN;
    }

    private CaseFile file(CaseId id) {
        return doors.reader().find(community, id).orElseThrow();
    }

    private List<Penalty> upheld(MemberId member) {
        return doors.penalties().of(community, member).stream()
                .filter(p -> p.state() != Penalty.State.OVERTURNED)
                .filter(p -> p.imposedAt().isAfter(Instant.now().minus(Duration.ofDays(365))))
                .toList();
    }

    private long counted(MemberId member) {
        return upheld(member).size();
    }

    private Optional<Rung> highest(MemberId member) {
        return upheld(member).stream().map(Penalty::rung).max(Rung::compareTo);
    }

    private Optional<CaseId> take(List<CaseId> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.remove(chance.nextInt(from.size())));
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
