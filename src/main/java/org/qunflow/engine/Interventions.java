package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.move.InterventionRows;
import org.qunflow.engine.move.Rehearsal;
import org.qunflow.engine.move.Ways;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what people do by hand with those who stand at a step: move them, skip the step, try again what failed,
 * end the journey. It is rehearsed first, then ordered; a sweeper does it in chunks, each item once, and whoever cannot
 * be moved stays where he stands, with the reason.
 */
@Service
public class Interventions {
    private final Ways ways;
    private final Rehearsal rehearsal;
    private final InterventionRows rows;
    private final BusinessClock clock;
    private final CurrentOperator operator;

    Interventions(
            Ways ways, Rehearsal rehearsal, InterventionRows rows, BusinessClock clock, CurrentOperator operator) {
        this.ways = ways;
        this.rehearsal = rehearsal;
        this.rows = rows;
        this.clock = clock;
        this.operator = operator;
    }

    /** What may be done. */
    public enum Act {
        MOVE,
        SKIP,
        RETRY,
        CANCEL
    }

    /** One thing to do; target is an element for MOVE, a flow for SKIP, otherwise null. */
    public record Deed(CommunityId community, String process, String step, Act act, String target, String reason) {}

    /** An element or a flow to choose, by name; a flow is called by its own name and by where it leads. */
    public record Choice(String id, String nameZh, String nameEn) {
        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /** Where those who stand at a step can be moved, and by which flows the step can be left. */
    public record Choices(List<Choice> targets, List<Choice> flows) {
        public boolean allow(Deed deed) {
            return switch (deed.act()) {
                case MOVE -> holds(targets, deed.target());
                case SKIP -> holds(flows, deed.target());
                case RETRY, CANCEL -> deed.target() == null;
            };
        }

        private static boolean holds(List<Choice> choices, String id) {
            return choices.stream().anyMatch(choice -> choice.id().equals(id));
        }
    }

    /**
     * What became of one item, or would become of it.
     *
     * @param standsAt where it would stand then; empty: its journey would be over
     * @param refusal null: it works; otherwise one word why not
     * @param detail in the words of whoever refuses it, if there are any
     */
    public record Outcome(String businessKey, List<String> standsAt, String refusal, String detail) {}

    /** An order and how far it is. */
    public record Order(
            long id,
            Deed deed,
            String actor,
            Instant orderedAt,
            int items,
            long done,
            long refused,
            long withdrawn,
            boolean ended) {
        public long pending() {
            return items - done - refused - withdrawn;
        }
    }

    /** An item that was refused, or one of the others. */
    public record Item(String instance, String businessKey, String state, String refusal, String detail) {}

    public Choices choices(String definitionId, String step) {
        return ways.of(definitionId, step);
    }

    /** Does it with each of these instances and takes it back at once. */
    public List<Outcome> rehearse(Deed deed, List<String> instances) {
        return rehearsal.of(deed, instances);
    }

    /** Orders it for these instances, as far as they stand at the step. */
    @Transactional
    public long order(Deed deed, List<String> instances) {
        return rows.order(deed, operator.name(), clock.instant(deed.community()), instances);
    }

    /** Orders it for everybody who is asked for. */
    @Transactional
    public long order(Deed deed, Asked everybody) {
        return rows.order(deed, operator.name(), clock.instant(deed.community()), everybody);
    }

    /** Nobody who is not settled yet is touched; false if all were. */
    @Transactional
    public boolean withdraw(CommunityId community, long id) {
        return rows.withdraw(community, id);
    }

    public Optional<Order> find(CommunityId community, long id) {
        return rows.find(community, id);
    }

    /** The newest orders of a community. */
    public List<Order> latest(CommunityId community, int limit) {
        return rows.latest(community, limit);
    }

    /** Items of an order in one state by instance, after the given one (empty for the start). */
    public List<Item> items(CommunityId community, long id, String state, String after, int limit) {
        return rows.items(community, id, state, after, limit);
    }
}
