package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qunflow.engine.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of an offline event's process do to it, and to the money that is held for it. */
@Service
public class OfflineCourse {
    private final OfflineRows rows;
    private final OfflineSteps steps;
    private final PledgeRows pledges;
    private final Readying readying;
    private final PledgeMoney money;
    private final OfflineNews news;

    OfflineCourse(
            OfflineRows rows,
            OfflineSteps steps,
            PledgeRows pledges,
            Readying readying,
            PledgeMoney money,
            OfflineNews news) {
        this.rows = rows;
        this.steps = steps;
        this.pledges = pledges;
        this.readying = readying;
        this.money = money;
        this.news = news;
    }

    /** Asks the table offline-event-readiness; what it says stands on the page of the event. */
    @Transactional
    public Decision weigh(OfflineId id, Function<Map<String, Object>, Decision> table) {
        Offline event = rows.get(id);
        Readying.Count count = readying.count(event);
        Decision decision = table.apply(count.inputs(event.plan().lowest()));
        steps.weighed(id, count.said(decision));
        return decision;
    }

    /** Opens the event for pledges; false if its deadline is over or its group was closed meanwhile. */
    @Transactional
    public boolean open(OfflineId id) {
        Offline event = rows.get(id);
        boolean opened = steps.open(id, news.now(event.community()));
        if (opened) {
            news.moved(event, OfflineState.OPEN, event.decidedNote());
        } else {
            steps.note(id, "TOO_LATE");
        }
        return opened;
    }

    /** Ends the crowdfunding: funded if enough people pledged, else everybody gets the money back. */
    @Transactional
    public boolean closePledges(OfflineId id) {
        if (steps.fund(id)) {
            news.moved(rows.get(id), OfflineState.FUNDED, "");
            return true;
        }
        end(id, OfflineState.NOT_FUNDED, "TOO_FEW_PLEDGES");
        return false;
    }

    /** Ends an event that is not held, and gives back what is held for it. */
    @Transactional
    public void end(OfflineId id, OfflineState to, String why) {
        Offline event = rows.get(id);
        if (!steps.end(id, to, why)) {
            throw new IllegalStateException("Offline event " + id + " cannot be " + to + ", it is " + event.state());
        }
        pledges.open(id).forEach(pledge -> settle(event, pledge, PledgeState.RELEASED));
        news.moved(event, to, rows.get(id).outcome().endedNote());
    }

    /** Settles what is held: who came has paid, who did not loses the part that is configured. */
    @Transactional
    public void settle(OfflineId id) {
        Offline event = rows.get(id);
        List<Pledge> open = pledges.open(id);
        open.forEach(pledge -> settle(event, pledge, pledge.came() ? PledgeState.PAID : PledgeState.FORFEITED));
    }

    private void settle(Offline event, Pledge pledge, PledgeState to) {
        BigDecimal kept = money.kept(pledge, to);
        if (!pledges.close(pledge, to, kept, news.now(event.community()))) {
            throw new IllegalStateException("Pledge " + pledge.id() + " is settled already");
        }
        money.settle(event, pledge, kept);
        news.pledge(event, pledge.member(), to);
    }
}
