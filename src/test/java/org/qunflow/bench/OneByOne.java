package org.qunflow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.qunflow.engine.work.Answers;
import org.qunflow.group.Groups;
import org.springframework.transaction.support.TransactionOperations;

/** One call of the engine's own services, and one transaction, per member and step; by one caller or several. */
final class OneByOne implements Way {
    private final RuntimeService runtime;
    private final Groups groups;
    private final TransactionOperations transaction;
    private final int callers;

    OneByOne(House house, int callers) {
        this.runtime = house.get(RuntimeService.class);
        this.groups = house.get(Groups.class);
        this.transaction = house.get(TransactionOperations.class);
        this.callers = callers;
    }

    @Override
    public void begin(Crowd crowd) {
        each(crowd, person -> runtime.startProcessInstanceByKey("member-journey", person.key()));
    }

    @Override
    public void acknowledge(Crowd crowd) {
        each(
                crowd,
                person -> transaction.executeWithoutResult(t -> {
                    groups.recordAcknowledgement(crowd.community(), person.member());
                    tell("group.rulesSettled", person, Map.of("rules", "ACKNOWLEDGED"));
                }));
    }

    @Override
    public void endObservation(Crowd crowd) {
        each(crowd, person -> tell("group.observationEnded", person, Map.of()));
    }

    @Override
    public void pay(Crowd crowd) {
        each(crowd, person -> tell("conversion.orderPaid", person, person.payment()));
    }

    @Override
    public void leave(Crowd crowd) {
        each(crowd, person -> tell("member.exited", person, Map.of("exit", "LEFT", "reason", "BENCHMARK")));
    }

    private void tell(String message, Crowd.Person person, Map<String, Object> answers) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(person.key())
                .setVariables(Answers.passing(answers))
                .correlate();
    }

    private void each(Crowd crowd, Consumer<Crowd.Person> call) {
        if (callers == 1) {
            crowd.people().forEach(call);
        } else {
            share(crowd.people(), call);
        }
    }

    private void share(List<Crowd.Person> people, Consumer<Crowd.Person> call) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int first = i;
                shares.add(() -> {
                    for (int n = first; n < people.size(); n += callers) {
                        call.accept(people.get(n));
                    }
                    return null;
                });
            }
            for (Future<Void> share : threads.invokeAll(shares)) {
                share.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("A caller failed", e);
        } finally {
            threads.shutdown();
        }
    }
}
