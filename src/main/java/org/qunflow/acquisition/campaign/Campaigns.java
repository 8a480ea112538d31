package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to campaigns: handed in, paid for, called off, and what they brought (003-03, 003-06). */
@Service
public class Campaigns {
    static final String ENDED = "acquisition.campaignEnded";
    static final String CANCELLED = "acquisition.campaignCancelled";
    static final String BUDGET = "acquisition.budgetNearlySpent";
    private static final String PROCESS = "campaign-run";

    private final CampaignRows rows;
    private final BriefRules rules;
    private final CampaignNews told;
    private final Subjects subjects;
    private final Processes processes;
    private final CurrentOperator operator;

    Campaigns(
            CampaignRows rows,
            BriefRules rules,
            CampaignNews told,
            Subjects subjects,
            Processes processes,
            CurrentOperator operator) {
        this.rows = rows;
        this.rules = rules;
        this.told = told;
        this.subjects = subjects;
        this.processes = processes;
        this.operator = operator;
    }

    /** Hands a brief in; a lead reviews it. */
    @Transactional
    public CampaignAnswer open(CommunityId community, Brief brief) {
        Optional<CampaignRefusal> wrong = rules.wrong(community, brief);
        CampaignId id = CampaignId.next();
        if (wrong.isEmpty() && !rows.insert(id, community, brief, operator.name(), told.now(community))) {
            wrong = Optional.of(CampaignRefusal.NAME_TAKEN);
        }
        if (wrong.isPresent()) {
            return told.refused(community, brief.name(), wrong.get());
        }
        told.opened(community, id, brief);
        subjects.name(community, id, new Subject(brief.name(), brief.name(), null, null));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new CampaignAnswer.Opened(id);
    }

    /** Books what a running campaign cost, within its budget; the same key counts once. */
    @Transactional
    public CampaignAnswer spend(CommunityId community, CampaignId id, BigDecimal amount, String note, String key) {
        Optional<CampaignRefusal> wrong = wrongCost(community, id, amount, note);
        if (wrong.isPresent()) {
            return told.refused(community, id, wrong.get());
        }
        Cost cost = new Cost(amount, note.strip(), operator.name(), told.now(community));
        if (rows.booked(id, key)) {
            return new CampaignAnswer.Done();
        }
        if (!rows.spend(id, amount)) {
            return told.refused(community, id, CampaignRefusal.ABOVE_BUDGET);
        }
        rows.cost(id, cost, key);
        told.spent(community, id, cost);
        return new CampaignAnswer.Done();
    }

    private Optional<CampaignRefusal> wrongCost(CommunityId community, CampaignId id, BigDecimal amount, String note) {
        if (amount == null || amount.signum() <= 0) {
            return Optional.of(CampaignRefusal.NOT_POSITIVE);
        }
        if (note == null || note.isBlank() || note.strip().length() > 200) {
            return Optional.of(CampaignRefusal.NO_NOTE);
        }
        return rows.find(community, id).filter(Campaign::isRunning).isEmpty()
                ? Optional.of(CampaignRefusal.NOT_RUNNING)
                : Optional.empty();
    }

    /** A lead gives a running campaign another budget, not below what is spent. */
    @Transactional
    public CampaignAnswer budget(CommunityId community, CampaignId id, BigDecimal budget) {
        if (budget == null || budget.signum() <= 0) {
            return told.refused(community, id, CampaignRefusal.NO_BUDGET);
        }
        Optional<Campaign> campaign = rows.find(community, id);
        if (campaign.isEmpty() || !campaign.get().isRunning()) {
            return told.refused(community, id, CampaignRefusal.NOT_RUNNING);
        }
        if (!rows.budget(id, budget)) {
            return told.refused(community, id, CampaignRefusal.BELOW_WHAT_IS_SPENT);
        }
        told.budget(community, id, budget);
        return new CampaignAnswer.Done();
    }

    /** A lead calls it off, whatever it waits for. */
    @Transactional
    public CampaignAnswer cancel(CommunityId community, CampaignId id) {
        boolean open = rows.find(community, id).filter(c -> c.state().isOpen()).isPresent();
        if (!open || !processes.correlate(CANCELLED, id.toString(), Map.of())) {
            return told.refused(community, id, CampaignRefusal.NOT_OPEN);
        }
        return new CampaignAnswer.Done();
    }

    public Optional<Campaign> find(CommunityId community, CampaignId id) {
        return rows.find(community, id);
    }

    /** Newest first, opened before the moment. */
    public List<Campaign> newest(CommunityId community, Instant before, int most) {
        return rows.newest(community, before, most);
    }

    public List<Cost> costs(CampaignId id) {
        return rows.costs(id);
    }

    public CampaignFunnel funnel(CommunityId community, CampaignId id) {
        return rows.funnel(community, id);
    }
}
