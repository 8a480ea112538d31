package org.qunflow.tasks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.qunflow.member.Fact;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.springframework.stereotype.Component;

/** What stands beside a form: what the member did so far, how we touched him, and what was decided about him. */
record MemberSoFar(
        List<Fact> facts,
        long orders,
        BigDecimal paid,
        List<Touch> touches,
        List<Decided> decisions,
        List<Task> answered) {

    /** Gathers it: one query a source. */
    @Component
    static class Source {
        private static final int SHOWN = 6;
        private static final int COUNTED = 1_000;

        private final Facts facts;
        private final Outreach outreach;
        private final Decided.Source decided;
        private final TaskRows rows;

        Source(Facts facts, Outreach outreach, Decided.Source decided, TaskRows rows) {
            this.facts = facts;
            this.outreach = outreach;
            this.decided = decided;
            this.rows = rows;
        }

        MemberSoFar of(Member member) {
            List<Fact> all = facts.of(member.community(), member.id(), COUNTED);
            List<Fact> orders =
                    all.stream().filter(f -> f.kind() == FactKind.ORDERED).toList();
            return new MemberSoFar(
                    all.subList(0, Math.min(SHOWN, all.size())),
                    orders.size(),
                    orders.stream().map(Fact::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                    outreach.of(member.community(), member.id(), SHOWN),
                    decided.about(member, SHOWN),
                    rows.closedFor(member.community(), member.id(), SHOWN));
        }
    }
}
