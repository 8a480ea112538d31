package org.qunflow.intake.replay;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs replays in the background, one at a time, and goes on with those that were interrupted with their node. */
@Component
public class ReplayRunner implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ReplayRunner.class);

    private final Replays replays;
    private final CurrentOperator operator;
    private final boolean resumes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread replay = new Thread(work, "replay");
        replay.setDaemon(true);
        return replay;
    });

    ReplayRunner(
            Replays replays,
            CurrentOperator operator,
            @Value("${qunflow.intake.resume-replays:true}") boolean resumes) {
        this.replays = replays;
        this.operator = operator;
        this.resumes = resumes;
    }

    /** Starts a replay in the name of the current operator, or goes on with the one that stopped; its progress is in {@link Replays#latest}. */
    public void start(CommunityId community, Replays.Wish wish) {
        String name = operator.name();
        thread.execute(() -> operator.runAs(name, () -> run(community, wish)));
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 5_000)
    void goOn() {
        if (resumes) {
            replays.abandoned()
                    .forEach(r -> start(r.community(), new Replays.Wish(r.seed(), r.operator(), r.lastDay())));
        }
    }

    private void run(CommunityId community, Replays.Wish wish) {
        try {
            replays.run(community, wish, day -> {});
        } catch (TimeTravel.NodeStops e) {
            log.info("The replay of community {} goes on at the next start", community);
        } catch (ReplayRefused e) {
            log.warn("The replay of community {} was refused: {}", community, e.getMessage());
        } catch (RuntimeException e) {
            log.error("The replay of community {} stopped", community, e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
