package org.qunflow.outreach.quota;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who look at the ledger: what is used, who used the last slot, and why the next one waits. */
@Service
public class QuotaDesk {
    private final DeskRows rows;
    private final WaitingRows touches;
    private final RecipientRows recipients;
    private final QuotaRules rules;
    private final News news;

    QuotaDesk(DeskRows rows, WaitingRows touches, RecipientRows recipients, QuotaRules rules, News news) {
        this.rows = rows;
        this.touches = touches;
        this.recipients = recipients;
        this.rules = rules;
        this.news = news;
    }

    /** A touch that has a slot; template and process are null where no touch of a diagram has it. */
    public record Slot(Instant at, String template, String process, Priority priority, boolean used) {}

    /** How much of the period one recipient has got; last is null as long as there is nothing. */
    public record Use(UUID recipient, boolean group, int slots, int used, int reserved, Slot last) {
        public int taken() {
            return used + reserved;
        }

        public int left() {
            return Math.max(0, slots - taken());
        }
    }

    /** All recipients of a period together. */
    public record Sum(long recipients, long used, long reserved, long full) {}

    /** A touch that waits for its turn. */
    public record Waiting(
            UUID touch, MemberId member, String template, String process, Instant at, Reason reason, Instant until) {}

    /** One member as the ledger sees him; use is of the current period. */
    public record Account(Period period, Use use, List<Slot> slots, List<Waiting> waiting, QuietHours quiet) {}

    public Period period(Community home) {
        return Period.at(rules.of(home.id()).rule().mode(), news.now(home.id()), home.zone());
    }

    public Sum sum(CommunityId community, Period period) {
        return rows.sum(community, period);
    }

    /** Recipients who have got most of the period, at most limit. */
    public List<Use> fullest(CommunityId community, Period period, int limit) {
        return rows.fullest(community, period, limit);
    }

    /** How many touches wait, by reason. */
    public Map<Reason, Long> waitingBy(CommunityId community) {
        return touches.waitingBy(community);
    }

    /** Touches that wait, next first, at most limit. */
    public List<Waiting> waiting(CommunityId community, int limit) {
        return touches.waiting(community, limit);
    }

    @Transactional(readOnly = true)
    public Account account(Community home, MemberId member, int limit) {
        Period period = period(home);
        Use use =
                rows.use(home.id(), member, period).orElse(new Use(member.value(), false, period.slots(), 0, 0, null));
        return new Account(
                period,
                use,
                rows.slots(home.id(), member, limit),
                touches.waiting(home.id(), member, limit),
                recipients.quiet(home.id(), member.value()).orElse(QuietHours.NONE));
    }

    /** From now on the member is left alone in these hours too. */
    @Transactional
    public void quiet(CommunityId community, MemberId member, QuietHours hours) {
        recipients.quiet(community, member.value(), hours);
        String words = hours.isNone() ? "" : hours.from() + "-" + hours.until();
        news.tell(community, at -> new MemberQuietChanged(community, at, member, words));
    }
}
