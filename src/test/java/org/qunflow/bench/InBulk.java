package org.qunflow.bench;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.qunflow.community.Round;
import org.qunflow.engine.BulkResult;
import org.qunflow.engine.Processes;
import org.qunflow.group.Groups;
import org.qunflow.shared.BusinessClock;

/** Qunflow's bulk paths, as its rounds and replays take them. */
final class InBulk implements Way {
    private static final int ARRIVALS = 100;

    private final Processes processes;
    private final Groups groups;
    private final Round arrivals;
    private final BusinessClock clock;

    InBulk(House house) {
        this.processes = house.get(Processes.class);
        this.groups = house.get(Groups.class);
        this.clock = house.get(BusinessClock.class);
        this.arrivals = house.all(Round.class)
                .filter(round -> round.order() == ARRIVALS)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void begin(Crowd crowd) {
        int reached = 0;
        int now;
        do {
            now = arrivals.go(crowd.community(), Instant.EPOCH, clock.instant());
            reached += now;
        } while (now > 0 && reached < crowd.people().size());
        check(crowd, reached);
    }

    @Override
    public void acknowledge(Crowd crowd) {
        check(
                crowd,
                groups.acknowledgeAll(
                        crowd.community(),
                        crowd.people().stream().map(Crowd.Person::member).toList()));
    }

    @Override
    public void endObservation(Crowd crowd) {
        tell("group.observationEnded", crowd, person -> Map.of());
    }

    @Override
    public void pay(Crowd crowd) {
        tell("conversion.orderPaid", crowd, Crowd.Person::payment);
    }

    @Override
    public void leave(Crowd crowd) {
        tell("member.exited", crowd, person -> Map.of("exit", "LEFT", "reason", "BENCHMARK"));
    }

    private void tell(String message, Crowd crowd, Function<Crowd.Person, Map<String, Object>> answers) {
        BulkResult result = processes.correlateAll(
                message,
                crowd.community(),
                crowd.people().stream()
                        .map(person -> new Processes.Item(person.key(), answers.apply(person)))
                        .toList());
        check(crowd, result.done());
    }

    private static void check(Crowd crowd, int reached) {
        if (reached != crowd.people().size()) {
            throw new IllegalStateException(
                    "Only " + reached + " of " + crowd.people().size() + " took the step");
        }
    }
}
