package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.CommunityId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a campaign do: reworked, published, closed, summed up, dropped. */
@Service
public class CampaignRun {
    private final CampaignRows rows;
    private final EntryPresence entries;
    private final BriefRules rules;
    private final CampaignNews told;
    private final Campaigns campaigns;

    CampaignRun(CampaignRows rows, EntryPresence entries, BriefRules rules, CampaignNews told, Campaigns campaigns) {
        this.rows = rows;
        this.entries = entries;
        this.rules = rules;
        this.told = told;
        this.campaigns = campaigns;
    }

    /** What people answered is kept with the campaign; the step that follows runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (!task.processKey().equals("campaign-run") || task.cancelled()) {
            return;
        }
        CampaignId id = CampaignId.of(task.businessKey());
        switch (task.elementId()) {
            case "userTask_reviewCampaign" -> rows.remark(id, text(task.answers(), "remark"));
            case "userTask_sumUpCampaign" -> rows.lesson(id, text(task.answers(), "lesson"));
            default -> {}
        }
    }

    private static String text(Map<String, Object> answers, String key) {
        Object text = answers.get(key);
        return text == null || text.toString().isBlank()
                ? null
                : text.toString().strip();
    }

    /** It goes back to whoever wrote it. */
    @Transactional
    public void rework(CampaignId id) {
        move(id, CampaignState.REVIEW, CampaignState.REWORK);
    }

    /** It is handed in anew; false if what was changed is not sound, and nothing changed. */
    @Transactional
    public boolean handIn(CampaignId id, String tone, String painPoint, String lastDay, BigDecimal budget) {
        CommunityId community = rows.home(id);
        Brief was = rows.find(community, id).orElseThrow().brief();
        Brief brief = new Brief(
                was.name(), was.purpose(), was.channel(), tone, painPoint, was.firstDay(), day(lastDay), budget);
        Optional<CampaignRefusal> wrong = rules.wrong(community, brief);
        if (wrong.isPresent()) {
            told.refused(community, id, wrong.get());
            return false;
        }
        rows.rework(id, brief);
        move(id, CampaignState.REWORK, CampaignState.REVIEW);
        return true;
    }

    /** It goes out; false if its last day is over or nobody could come in, and it goes back to whoever wrote it. */
    @Transactional
    public boolean publish(CampaignId id) {
        CommunityId community = rows.home(id);
        Brief brief = rows.find(community, id).orElseThrow().brief();
        Optional<CampaignRefusal> wrong = rules.isOver(community, brief)
                ? Optional.of(CampaignRefusal.PAST_ITS_END)
                : entries.any(id) ? Optional.empty() : Optional.of(CampaignRefusal.NO_ENTRY);
        wrong.ifPresent(why -> told.refused(community, id, why));
        move(id, CampaignState.REVIEW, wrong.isEmpty() ? CampaignState.RUNNING : CampaignState.REWORK);
        return wrong.isEmpty();
    }

    /** It is over, or will not be: its entry points close. */
    @Transactional
    public void close(CampaignId id, CampaignState to) {
        CommunityId community = rows.home(id);
        if (rows.close(id, to, told.now(community))) {
            entries.close(id, told.now(community));
            told.moved(community, id, to);
        }
    }

    /** The lead decided to raise the budget; refused and journalled below what is spent. */
    @Transactional
    public void budget(CampaignId id, BigDecimal budget) {
        campaigns.budget(rows.home(id), id, budget);
    }

    /** Somebody wrote down what was learned. */
    @Transactional
    public void summedUp(CampaignId id) {
        move(id, CampaignState.CLOSED, CampaignState.SUMMED_UP);
    }

    private void move(CampaignId id, CampaignState from, CampaignState to) {
        if (!rows.move(id, from, to)) {
            throw new IllegalStateException("Campaign " + id + " cannot become " + to + ". Expected state: " + from);
        }
        told.moved(rows.home(id), id, to);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
