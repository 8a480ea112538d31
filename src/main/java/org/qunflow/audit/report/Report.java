package org.qunflow.audit.report;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.shared.BusinessClock;
import org.qunflow.sop.Submission;
import org.springframework.stereotype.Component;

/** All that is told of a process in a period. */
@Component
class Report {
    private final TaskReport tasks;
    private final Ways ways;
    private final Interference interference;
    private final BusinessClock clock;

    Report(TaskReport tasks, Ways ways, Interference interference, BusinessClock clock) {
        this.tasks = tasks;
        this.ways = ways;
        this.interference = interference;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param began how many began the process, at most one above what is looked at
     * @param versions that came into force
     */
    record Told(
            TaskReport.Told tasks,
            long began,
            List<Ways.Way> ways,
            List<Ways.Interrupted> interrupted,
            List<ByHand.Row> byHand,
            List<Moves.Row> moves,
            List<Submission> versions) {

        public long arose() {
            return tasks.steps().stream().mapToLong(TaskFigures.Row::arose).sum();
        }

        public long late() {
            return tasks.steps().stream().mapToLong(TaskFigures.Row::late).sum();
        }

        public long overridden() {
            return tasks.overrides().stream().mapToLong(Overrides.Row::count).sum();
        }

        public long done() {
            return byHand.stream().mapToLong(ByHand.Row::count).sum();
        }

        public long moved() {
            return moves.stream().mapToLong(Moves.Row::members).sum();
        }
    }

    Told of(Community community, String process, Period period) {
        return new Told(
                tasks.of(community, process, period, clock.instant(community.id())),
                ways.began(community, process, period),
                ways.of(community, process, period),
                ways.interrupted(community, process, period),
                interference.byHand(community, process, period),
                interference.moves(community, process, period),
                interference.versions(process, period));
    }
}
