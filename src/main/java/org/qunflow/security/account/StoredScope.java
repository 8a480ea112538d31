package org.qunflow.security.account;

import java.util.Map;
import org.qunflow.security.Chronicle;
import org.qunflow.security.CommunityScope;
import org.qunflow.security.Reach;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up how far the person signed in reaches; whoever has no account reaches nowhere. */
@Component
class StoredScope implements CommunityScope {
    private final ReachRows rows;
    private final CurrentOperator operator;
    private final Chronicle chronicle;

    StoredScope(ReachRows rows, CurrentOperator operator, Chronicle chronicle) {
        this.rows = rows;
        this.operator = operator;
        this.chronicle = chronicle;
    }

    @Override
    public Reach reach() {
        return rows.of(operator.name()).orElse(Reach.NOWHERE);
    }

    @Override
    @Transactional
    public void join(CommunityId community) {
        if (rows.add(operator.name(), community)) {
            chronicle.write("security.CommunityJoined", operator.name(), Map.of("community", community.toString()));
        }
    }
}
