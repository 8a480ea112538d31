package org.qunflow.season;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.qunflow.Fixture;
import org.qunflow.member.Exit;
import org.qunflow.member.Lifecycle;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.Turns;
import org.qunflow.season.elimination.Elimination;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.season.exemption.Exemptions;
import org.qunflow.season.exemption.Leave;
import org.qunflow.season.standing.Standings;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** Random acts on the seats of a community, each through a door of the room. */
class RandomSeason {
    /** What happens; those that move a member in the journey end the transaction. */
    enum Act {
        NOMINATE(3, false),
        INVITE(4, false),
        APPROVE(8, false),
        ACCEPT(8, true),
        DECLINE(2, false),
        EXPIRE(3, false),
        DEED(7, false),
        CYCLE_END(3, false),
        ELIMINATE(4, true),
        SPARE(2, false),
        VACATE(1, true),
        LEAVE(1, true),
        RETURN(1, true),
        PROTECT(1, false),
        AWAY(1, false);

        private final int weight;
        private final boolean moves;

        Act(int weight, boolean moves) {
            this.weight = weight;
            this.moves = moves;
        }

        boolean moves() {
            return moves;
        }

        static Act any(Random chance) {
            List<Act> all = new ArrayList<>();
            for (Act act : values()) {
                all.addAll(Collections.nCopies(act.weight, act));
            }
            return all.get(chance.nextInt(all.size()));
        }
    }

    /** The doors. */
    @Fixture
    record Doors(
            Seasons seasons,
            Cycles cycles,
            Turns turns,
            Standings standings,
            Eliminations eliminations,
            Exemptions exemptions,
            InvitationBook invitations,
            Lifecycle lifecycle,
            BusinessClock clock) {}

    private final Random chance;
    private final Doors doors;
    private final SeatScene scene;
    private final CommunityId community;
    private final List<MemberId> members;
    private final List<MemberId> gone = new ArrayList<>();
    private final Map<Act, Integer> done = new EnumMap<>(Act.class);

    RandomSeason(Random chance, Doors doors, SeatScene scene, CommunityId community, List<MemberId> members) {
        this.chance = chance;
        this.doors = doors;
        this.scene = scene;
        this.community = community;
        this.members = new ArrayList<>(members);
    }

    /** How often each act changed something. */
    Map<Act, Integer> done() {
        return done;
    }

    /** Does it; whether anything changed. */
    boolean act(Act act) {
        boolean changed = does(act);
        if (changed) {
            done.merge(act, 1, Integer::sum);
        }
        return changed;
    }

    private boolean does(Act act) {
        return switch (act) {
            case NOMINATE -> nominate();
            case INVITE -> doors.seasons().invite(community, any(members)).isEmpty();
            case APPROVE -> invited("PROPOSED", m -> doors.seasons().approve(community, m));
            case ACCEPT -> invited("APPROVED", m -> doors.seasons().accept(community, m));
            case DECLINE -> invited("APPROVED", m -> doors.seasons().giveUp(community, m, "DECLINED"));
            case EXPIRE -> invited("APPROVED", m -> doors.seasons().giveUp(community, m, "EXPIRED"));
            case DEED -> running(s -> scene.deed(s, any(members), chance));
            case CYCLE_END -> running(this::cycleEnds);
            case ELIMINATE -> leaving(m -> doors.eliminations().remove(community, m));
            case SPARE -> leaving(m -> doors.eliminations().settle(community, m, Elimination.State.SPARED, "tester"));
            case VACATE -> vacate(any(members));
            case LEAVE -> leave(any(members));
            case RETURN -> comeBack();
            case PROTECT ->
                running(s -> doors.exemptions()
                        .protect(community, any(members), today().plusDays(chance.nextInt(20)), "why"));
            case AWAY ->
                running(s -> doors.exemptions()
                        .leave(
                                community,
                                any(members),
                                new Leave(today(), today().plusDays(chance.nextInt(4)), "why")));
        };
    }

    private boolean nominate() {
        List<MemberId> list = new ArrayList<>(members);
        list.removeAll(gone);
        Collections.shuffle(list, chance);
        doors.seasons().nominate(community, list.subList(0, Math.min(4, list.size())));
        return doors.seasons().propose(community) > 0;
    }

    private boolean invited(String state, Consumer<MemberId> act) {
        List<MemberId> found = doors.invitations().open(community, 50).stream()
                .filter(i -> i.state().equals(state))
                .map(Invitation::member)
                .toList();
        found.stream().findFirst().ifPresent(act);
        return !found.isEmpty();
    }

    private boolean leaving(Consumer<MemberId> act) {
        Optional<MemberId> found = doors.eliminations().open(community).stream()
                .map(Elimination::member)
                .findFirst();
        found.ifPresent(act);
        return found.isPresent();
    }

    private boolean running(Consumer<Season> act) {
        Optional<Season> season = doors.cycles().running(community).filter(Season::hasCycles);
        season.ifPresent(act);
        return season.isPresent();
    }

    private void cycleEnds(Season season) {
        nominate();
        doors.standings().rank(season);
        doors.standings().judge(season);
        doors.eliminations().open(season);
        if (chance.nextInt(12) == 0 || !doors.turns().turn(season)) {
            doors.turns().close(season, "COMPLETED");
        }
    }

    private boolean vacate(MemberId member) {
        doors.eliminations().settle(community, member, Elimination.State.WITHDRAWN, "BY_HAND");
        return doors.seasons().vacate(community, member, "BY_HAND");
    }

    private boolean leave(MemberId member) {
        if (gone.contains(member)) {
            return false;
        }
        doors.invitations().open(community, 50).stream()
                .filter(i -> i.member().equals(member))
                .forEach(i -> doors.seasons().giveUp(community, member, "WITHDRAWN"));
        doors.eliminations().settle(community, member, Elimination.State.WITHDRAWN, "LEFT");
        doors.lifecycle().exit(community, member, Exit.LEFT, "BORED");
        return gone.add(member);
    }

    private boolean comeBack() {
        if (gone.isEmpty()) {
            return false;
        }
        doors.lifecycle().comeBack(community, gone.remove(0));
        return true;
    }

    private LocalDate today() {
        return doors.clock()
                .instant(community)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    private MemberId any(List<MemberId> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
