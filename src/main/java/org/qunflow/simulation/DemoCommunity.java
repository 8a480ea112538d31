package org.qunflow.simulation;

import java.time.LocalDate;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the demo community in the background after the start, up to yesterday; the tasks of the last days are left to
 * people. A build that was interrupted goes on at the next start.
 */
@Component
@Profile("demo")
class DemoCommunity {
    private static final Logger log = LoggerFactory.getLogger(DemoCommunity.class);
    private static final String NAME = "云上茶社";
    private static final int LEFT_TO_PEOPLE = 3;

    private final Communities communities;
    private final PretendCommunity pretend;
    private final SimulationSettings settings;
    private final BusinessClock clock;

    DemoCommunity(Communities communities, PretendCommunity pretend, SimulationSettings settings, BusinessClock clock) {
        this.communities = communities;
        this.pretend = pretend;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void begin() {
        if (settings.begins()
                && communities
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
            LocalDate yesterday =
                    LocalDate.now(clock.withZone(PretendLife.ZONE)).minusDays(1);
            pretend.live(new PretendLife(
                    NAME, settings.seed(), settings.people(), settings.days(), yesterday, LEFT_TO_PEOPLE));
            log.info("The demo community {} is alive", NAME);
        } catch (TimeTravel.NodeStops e) {
            log.info("The demo community goes on at the next start");
        } catch (RuntimeException e) {
            log.error("The demo community could not be built; the next start goes on with it", e);
        }
    }
}
