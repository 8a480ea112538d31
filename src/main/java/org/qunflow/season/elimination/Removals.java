package org.qunflow.season.elimination;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.channel.Outbox;
import org.qunflow.channel.OutboxLine;
import org.qunflow.channel.OutboxState;
import org.qunflow.engine.TaskClosed;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removal from the group of core fans: asked of the channel, verified by its answer, or done by an operator with proof. */
@Service
public class Removals {
    private static final String CONFIRM = "userTask_confirmElimination";
    private static final String BY_HAND = "userTask_removeByHand";

    private final EliminationRows rows;
    private final Outreach outreach;
    private final Outbox outbox;
    private final EliminationSettings settings;
    private final News news;

    Removals(EliminationRows rows, Outreach outreach, Outbox outbox, EliminationSettings settings, News news) {
        this.rows = rows;
        this.outreach = outreach;
        this.outbox = outbox;
        this.settings = settings;
        this.news = news;
    }

    /** Puts the wish in the outbox; what becomes of it is looked at by the rounds. */
    @Transactional
    public void request(CommunityId community, MemberId member, String dedupeKey) {
        UUID message = outreach.remove(community, member, rows.coreFanGroup(community, member), dedupeKey);
        rows.removing(community, member, message, news.now(community));
        news.tell(community, at -> new RemovalRequested(community, at, member));
    }

    /** How a removal stands: certain, left to people, or still open. */
    enum Answer {
        DONE,
        BY_HAND,
        OPEN
    }

    Answer answer(CommunityId community, EliminationRows.Asked asked, Instant to) {
        Optional<OutboxState> state = outbox.find(community, asked.message()).map(OutboxLine::state);
        if (state.filter(OutboxState.SENT::equals).isPresent()) {
            return Answer.DONE;
        }
        boolean failed = state.filter(Removals::isFinal).isPresent();
        boolean late = !asked.askedAt().plus(settings.verifyWithin()).isAfter(to);
        return !asked.byHand() && (failed || late) ? Answer.BY_HAND : Answer.OPEN;
    }

    private static boolean isFinal(OutboxState state) {
        return switch (state) {
            case FAILED_FINAL, REFUSED, UNKNOWN, REPLAYED -> true;
            default -> false;
        };
    }

    void leftToPeople(CommunityId community, MemberId member, String because) {
        if (rows.byHand(community, member)) {
            news.tell(community, at -> new RemovalLeftToPeople(community, at, member, because));
        }
    }

    /** Notes who decided and why, and what proves a removal; the steps that follow run in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.cancelled()) {
            return;
        }
        if (task.elementId().equals(CONFIRM)) {
            rows.decided(task.community(), MemberId.of(task.businessKey()), task.by(), text(task, "reason"));
        } else if (task.elementId().equals(BY_HAND)) {
            rows.proven(task.community(), MemberId.of(task.businessKey()), text(task, "proof"));
        }
    }

    private static String text(TaskClosed task, String answer) {
        return String.valueOf(task.answers().getOrDefault(answer, ""));
    }
}
