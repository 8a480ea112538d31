package org.qunflow.outreach.send;

import java.util.List;
import java.util.UUID;
import org.qunflow.channel.Outbox;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.outreach.quota.GroupSlots;
import org.qunflow.outreach.send.DueChecks.Verdict;
import org.qunflow.outreach.template.Wording;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of the diagram group-send do to its message. */
@Service
public class SendSteps {
    private final SendRows rows;
    private final DueChecks checks;
    private final GroupSlots slots;
    private final Sending sending;
    private final News news;
    private final Gathered<SendRows.Move> moves;

    SendSteps(SendRows rows, DueChecks checks, GroupSlots slots, Sending sending, News news) {
        this.rows = rows;
        this.checks = checks;
        this.slots = slots;
        this.sending = sending;
        this.news = news;
        this.moves = new Gathered<>(rows::move);
    }

    /** The way out of the house. */
    @Component
    record Sending(Outbox outbox, Wording wording, CurrentOperator operator) {}

    /** Where the message goes on: human, channel, later or drop. */
    @Transactional
    public String check(SendId send) {
        CommunityId community = community(send);
        Verdict verdict = checks.all(community).get(send);
        if (verdict instanceof Verdict.Go go) {
            return asked(community, send, go);
        }
        if (verdict instanceof Verdict.Drop drop) {
            close(community, send, SendState.DROPPED, drop.why());
            return "drop";
        }
        if (verdict instanceof Verdict.Wait wait) {
            moves.add(new SendRows.Move(community, send, wait.until(), wait.why()));
            news.tell(
                    community,
                    at -> new GroupSendPostponed(
                            community, at, wait.group(), send.toString(), wait.why(), wait.until()));
        }
        return "later";
    }

    private String asked(CommunityId community, SendId send, Verdict.Go go) {
        moves.add(new SendRows.Move(community, send, news.now(community), null));
        news.tell(
                community,
                at -> new GroupSendAsked(
                        community, at, go.group(), send.toString(), go.way().name()));
        if (go.way() == Way.HUMAN) {
            return "human";
        }
        sending.outbox().put(message(community, send, go));
        return "channel";
    }

    private OutgoingMessage message(CommunityId community, SendId send, Verdict.Go go) {
        String payload = sending.wording().payload(rows.words(send));
        String channel = sending.wording().channel();
        return OutgoingMessage.toGroup(send.value(), community, send.toString(), channel, go.group(), payload);
    }

    /**
     * Sent: the slot is used; otherwise it goes back.
     *
     * @param sent null: the time ran out and nobody said anything
     * @return whether it was sent
     */
    @Transactional
    public boolean record(SendId send, Boolean sent) {
        boolean done = Boolean.TRUE.equals(sent);
        if (done) {
            slots.use(List.of(send.value()));
        }
        String why = sent == null ? "NOBODY" : "NOT_SENT";
        close(community(send), send, done ? SendState.DONE : SendState.MISSED, done ? null : why);
        return done;
    }

    /** It is taken back: the slot goes back too. */
    @Transactional
    public void withdrawn(SendId send, String why) {
        close(community(send), send, SendState.WITHDRAWN, why);
    }

    private void close(CommunityId community, SendId send, SendState state, String why) {
        String by = sending.operator().name();
        if (state != SendState.DONE) {
            slots.giveBack(List.<UUID>of(send.value()));
        }
        rows.close(community, List.of(send), state, why, by, news.now(community))
                .forEach(closed -> news.tell(
                        community,
                        at -> new GroupSendClosed(
                                community,
                                at,
                                closed.group(),
                                send.toString(),
                                state.name(),
                                why == null ? "" : why,
                                closed.by())));
    }

    private CommunityId community(SendId send) {
        return rows.communityOf(send)
                .orElseThrow(() -> new IllegalArgumentException("There is no message to a group " + send));
    }
}
