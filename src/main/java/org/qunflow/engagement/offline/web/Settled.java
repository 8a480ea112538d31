package org.qunflow.engagement.offline.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.qunflow.engagement.offline.Pledge;
import org.qunflow.engagement.offline.PledgeState;

/** What became of the people and of the money of an event. */
record Settled(List<Pledge> pledges) {

    public int came() {
        return (int) pledges.stream().filter(Pledge::came).count();
    }

    /** Those who held a place at the end. */
    public int people() {
        return (int) pledges.stream()
                .filter(p -> p.state() != PledgeState.WITHDRAWN && p.state() != PledgeState.RELEASED)
                .count();
    }

    public BigDecimal paid() {
        return kept(PledgeState.PAID);
    }

    public BigDecimal lost() {
        return kept(PledgeState.FORFEITED);
    }

    public BigDecimal returned() {
        return sum(pledges.stream().filter(p -> p.kept() != null).map(p -> p.amount()
                .subtract(p.kept())));
    }

    private BigDecimal kept(PledgeState state) {
        return sum(pledges.stream().filter(p -> p.state() == state).map(Pledge::kept));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
