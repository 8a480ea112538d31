package org.qunflow.partner.statement;

import org.qunflow.engine.TaskClosed;
import org.qunflow.reward.money.MoneyAnswer;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.MoneyMove;
import org.qunflow.reward.money.Movement;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a statement do: approved by one or two leads, paid out against a voucher, rejected. */
@Service
public class StatementSteps {
    private final StatementRows rows;
    private final StatementSettings settings;
    private final MoneyBook money;
    private final News news;

    StatementSteps(StatementRows rows, StatementSettings settings, MoneyBook money, News news) {
        this.rows = rows;
        this.settings = settings;
        this.money = money;
        this.news = news;
    }

    /** Who agreed is kept; the steps that follow run in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (!task.processKey().equals("partner-statement") || task.cancelled()) {
            return;
        }
        StatementId id = StatementId.of(task.businessKey());
        if (!"APPROVE".equals(task.answers().get("verdict"))) {
            return;
        }
        if (task.elementId().equals("userTask_approveStatement")) {
            rows.approvedBy(id, task.by());
        } else if (task.elementId().equals("userTask_secondStatement")) {
            second(id, task.by());
        }
    }

    private void second(StatementId id, String by) {
        if (!rows.secondedBy(id, by)) {
            refused(id, StatementRefusal.SAME_PERSON);
        }
    }

    /** False where the sum asks for somebody else's agreement that is not there. */
    @Transactional
    public boolean approve(StatementId id) {
        boolean approved = rows.approve(id, settings.fourEyesAbove());
        if (approved) {
            moved(id);
        }
        return approved;
    }

    /** The money went out; false and journalled without a voucher. */
    @Transactional
    public boolean pay(StatementId id, String voucher) {
        if (voucher.isBlank() || voucher.length() > 60) {
            return refused(id, StatementRefusal.NO_VOUCHER);
        }
        CommunityId community = rows.home(id);
        if (!rows.pay(id, voucher.strip(), news.now(community))) {
            throw new IllegalStateException("Statement " + id + " cannot be paid");
        }
        book(community, rows.find(id));
        moved(id);
        return true;
    }

    private void book(CommunityId community, Statement it) {
        Owner owner = Owner.partner(it.partner().value());
        String key = "statement/" + it.id();
        if (money.book(community, new Movement(MoneyMove.PAY_OUT, owner, it.amount(), it.voucher(), key))
                instanceof MoneyAnswer.Refused refused) {
            throw new IllegalStateException("Statement " + it.id() + " cannot be paid out: " + refused.why());
        }
    }

    @Transactional
    public void reject(StatementId id) {
        if (!rows.reject(id, news.now(rows.home(id)))) {
            throw new IllegalStateException("Statement " + id + " cannot be rejected");
        }
        moved(id);
    }

    private void moved(StatementId id) {
        CommunityId community = rows.home(id);
        Statement it = rows.find(id);
        news.tell(
                community,
                at -> new StatementMoved(
                        community, at, it.partner(), it.month(), it.amount().stripTrailingZeros(), it.state()));
    }

    private boolean refused(StatementId id, StatementRefusal why) {
        CommunityId community = rows.home(id);
        Statement it = rows.find(id);
        news.tell(community, at -> new StatementRefused(community, at, it.partner(), it.month(), why));
        return false;
    }
}
