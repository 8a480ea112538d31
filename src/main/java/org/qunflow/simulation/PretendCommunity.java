package org.qunflow.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Programmes;
import org.qunflow.intake.replay.AnotherReplayRuns;
import org.qunflow.intake.replay.Replay;
import org.qunflow.intake.replay.Replays;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets a crowd live in a community with all programmes on: its days pass in a replay, a pretend operator answers the
 * tasks of all but the last days, and then the community goes live. One that was interrupted goes on.
 */
@Component
@Profile("demo")
class PretendCommunity {
    private static final String OPERATOR = "demo-operator";

    private final Communities communities;
    private final Members members;
    private final Facts facts;
    private final Replays replays;
    private final Programmes programmes;
    private final Habits habits;

    PretendCommunity(
            Communities communities,
            Members members,
            Facts facts,
            Replays replays,
            Programmes programmes,
            Habits habits) {
        this.communities = communities;
        this.members = members;
        this.facts = facts;
        this.replays = replays;
        this.programmes = programmes;
        this.habits = habits;
    }

    /** Lives through all days; returns the community, alive. */
    Community live(PretendLife life) {
        Community home = begin(life);
        until(home, life, life.lastDay().minusDays(life.leftToPeople()), OPERATOR);
        until(home, life, life.lastDay(), null);
        communities.goLive(home.id());
        habits.release(home.id());
        return communities.get(home.id());
    }

    /** The community with its people, before its first day; or as it stands, if it was begun before. */
    Community begin(PretendLife life) {
        Community home = communities.openForImport(life.name(), "云上茶", PretendLife.ZONE, Currency.getInstance("CNY"));
        programmes
                .of(home.id())
                .forEach(p -> programmes.set(home.id(), p.programme().key(), true));
        populate(home, life);
        return home;
    }

    /** Lives on up to a day with a pretend operator at the tasks. */
    void until(Community home, PretendLife life, LocalDate last) {
        until(home, life, last, OPERATOR);
    }

    private void populate(Community home, PretendLife life) {
        Crowd crowd = new Crowd(life.seed(), PretendLife.ZONE);
        List<NewMember> people = crowd.people(life.people(), life.firstDay(), life.lastDay());
        habits.move(home.id(), crowd);
        members.registerAll(home.id(), "demo", people);
        Map<String, MemberId> ids = members.ids(
                home.id(),
                Crowd.SOURCE,
                people.stream().map(NewMember::externalId).toList());
        List<NewFact> deeds = new ArrayList<>();
        people.forEach(p -> deeds.addAll(crowd.deeds(ids.get(p.externalId()), p, life.lastDay())));
        facts.append(home.id(), Crowd.SOURCE, deeds);
    }

    private void until(Community home, PretendLife life, LocalDate last, String operator) {
        while (replays.latest(home.id()).filter(r -> finished(r, last)).isEmpty()) {
            try {
                replays.run(home.id(), new Replays.Wish(life.seed(), operator, last), day -> {});
            } catch (AnotherReplayRuns e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another replay was running", e);
        }
    }

    private static boolean finished(Replay replay, LocalDate until) {
        return replay.state() == Replay.State.DONE && !replay.lastDay().isBefore(until);
    }
}
