package org.qunflow.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Programmes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.intake.replay.AnotherReplayRuns;
import org.qunflow.intake.replay.Replay;
import org.qunflow.intake.replay.Replays;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the demo community in the background after the start: a crowd lives through sixty days up to yesterday, a
 * replay operator answers the tasks of all but the last week, and then the community goes live. A build that was
 * interrupted goes on at the next start.
 */
@Component
@Profile("demo")
class DemoCommunity {
    private static final Logger log = LoggerFactory.getLogger(DemoCommunity.class);
    private static final String NAME = "云上茶社";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20_261_121;
    private static final int PEOPLE = 160;
    private static final int DAYS = 60;
    private static final int LEFT_TO_PEOPLE = 6;

    private final Communities communities;
    private final Members members;
    private final Facts facts;
    private final Replays replays;
    private final Programmes programmes;
    private final Habits habits;
    private final BusinessClock clock;

    DemoCommunity(
            Communities communities,
            Members members,
            Facts facts,
            Replays replays,
            Programmes programmes,
            Habits habits,
            BusinessClock clock) {
        this.communities = communities;
        this.members = members;
        this.facts = facts;
        this.replays = replays;
        this.programmes = programmes;
        this.habits = habits;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void begin() {
        if (communities
                .named(NAME)
                .filter(c -> c.phase() == Community.Phase.LIVE)
                .isEmpty()) {
            Thread builder = new Thread(this::build, "demo-community");
            builder.setDaemon(true);
            builder.start();
        }
    }

    private void build() {
        try {
            Community home = communities.openForImport(NAME, "云上茶", ZONE, Currency.getInstance("CNY"));
            LocalDate yesterday = LocalDate.now(clock.withZone(ZONE)).minusDays(1);
            populate(home, yesterday);
            programmes
                    .of(home.id())
                    .forEach(p -> programmes.set(home.id(), p.programme().key(), true));
            live(home, yesterday.minusDays(LEFT_TO_PEOPLE), "demo-operator");
            live(home, yesterday, null);
            communities.goLive(home.id());
            log.info("The demo community {} is alive", NAME);
        } catch (TimeTravel.NodeStops e) {
            log.info("The demo community goes on at the next start");
        } catch (RuntimeException e) {
            log.error("The demo community could not be built; the next start goes on with it", e);
        }
    }

    private void live(Community home, LocalDate until, String operator) {
        while (replays.latest(home.id()).filter(r -> finished(r, until)).isEmpty()) {
            try {
                replays.run(home.id(), new Replays.Wish(SEED, operator, until), day -> {});
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

    private void populate(Community home, LocalDate last) {
        Crowd crowd = new Crowd(SEED, ZONE);
        List<NewMember> people = crowd.people(PEOPLE, last.minusDays(DAYS - 1L), last);
        members.registerAll(home.id(), "demo", people);
        habits.move(home.id(), crowd);
        Map<String, MemberId> ids = members.ids(
                home.id(),
                Crowd.SOURCE,
                people.stream().map(NewMember::externalId).toList());
        List<NewFact> deeds = new ArrayList<>();
        people.forEach(p -> deeds.addAll(crowd.deeds(ids.get(p.externalId()), p, last)));
        facts.append(home.id(), Crowd.SOURCE, deeds);
    }
}
