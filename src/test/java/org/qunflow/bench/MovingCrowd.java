package org.qunflow.bench;

import java.util.Map;
import java.util.stream.IntStream;
import org.qunflow.engine.Models;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.migration.Migration;
import org.qunflow.sop.migration.MigrationRuns;
import org.qunflow.sop.migration.Plan;
import org.springframework.transaction.support.TransactionTemplate;

/** Members on their journey, half of them at one step and half at another, and a second version where one of the two has another id. */
final class MovingCrowd {
    static final String JOURNEY = "member-journey";
    private static final String RULES = "receiveTask_rules";
    private static final String RULES_READ = "receiveTask_rulesRead";

    private MovingCrowd() {}

    static CommunityId isUnderWay(House house, int members) {
        Crowd crowd = Crowd.arrives(house, "Moving", members);
        InBulk way = new InBulk(house);
        way.begin(crowd);
        way.acknowledge(new Crowd(
                crowd.community(),
                IntStream.range(0, members)
                        .filter(n -> n % 2 == 0)
                        .mapToObj(crowd.people()::get)
                        .toList()));
        deploySecond(house);
        return crowd.community();
    }

    static Plan plan(int perSecond) {
        return new Plan(JOURNEY, 1, 2, Map.of(RULES, RULES_READ), "measured", perSecond);
    }

    /** By somebody who did not plan it. */
    static void isReleased(House house, Migration run, int perSecond) {
        house.get(CurrentOperator.class)
                .runAs("lead2", () -> house.get(MigrationRuns.class).start(run.community(), run.id(), perSecond));
    }

    static Map<String, String> steps() {
        return plan(1).choices();
    }

    private static void deploySecond(House house) {
        Models models = house.get(Models.class);
        String file = JOURNEY + ".bpmn";
        String second = models.text(file)
                .orElseThrow()
                .replace(RULES + "\"", RULES_READ + "\"")
                .replace(RULES + "_di\"", RULES_READ + "_di\"");
        house.get(TransactionTemplate.class).executeWithoutResult(status -> models.deploy(file, second, 1));
    }
}
