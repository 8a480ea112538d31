package org.qunflow.engagement.offline.web;

import java.math.BigDecimal;
import java.util.List;
import org.qunflow.engagement.offline.Pledge;
import org.qunflow.engagement.offline.PledgeState;

/** What became of the people and of the money of an event. */
record Settled(List<Pledge> pledges, BigDecimal percent) {

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
        return sum(PledgeState.PAID);
    }

    public BigDecimal lost() {
        return sum(PledgeState.FORFEITED).multiply(percent).movePointLeft(2);
    }

    public BigDecimal returned() {
        return sum(PledgeState.RELEASED)
                .add(sum(PledgeState.WITHDRAWN))
                .add(sum(PledgeState.FORFEITED).subtract(lost()));
    }

    private BigDecimal sum(PledgeState state) {
        return pledges.stream()
                .filter(p -> p.state() == state)
                .map(Pledge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
