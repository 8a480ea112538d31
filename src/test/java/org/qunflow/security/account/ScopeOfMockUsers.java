package org.qunflow.security.account;

import org.qunflow.security.CommunityScope;
import org.qunflow.security.Reach;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** People whom a test only pretends, without an account, belong to every community; the others to what is stored. */
@Primary
@Component
class ScopeOfMockUsers implements CommunityScope {
    private final StoredScope stored;
    private final UserRows users;
    private final CurrentOperator operator;

    ScopeOfMockUsers(StoredScope stored, UserRows users, CurrentOperator operator) {
        this.stored = stored;
        this.users = users;
        this.operator = operator;
    }

    @Override
    public Reach reach() {
        return users.named(operator.name()).isEmpty() ? Reach.EVERYWHERE : stored.reach();
    }

    @Override
    public void join(CommunityId community) {
        stored.join(community);
    }
}
