package org.qunflow.security.account;

import java.util.List;
import java.util.Optional;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Reach;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Looks them up among the accounts. */
@Component
class StoredColleagues implements Colleagues {
    private final UserRows users;
    private final ReachRows reaches;

    StoredColleagues(UserRows users, ReachRows reaches) {
        this.users = users;
        this.reaches = reaches;
    }

    @Override
    public List<Colleague> of(CommunityId community) {
        return users.of(community).stream().map(StoredColleagues::colleague).toList();
    }

    @Override
    public Optional<Colleague> find(String name) {
        return users.named(name).map(StoredColleagues::colleague);
    }

    @Override
    public Reach reach(String name) {
        return reaches.of(name).orElse(Reach.NOWHERE);
    }

    private static Colleague colleague(User user) {
        return new Colleague(user.username(), user.displayName(), user.roleSet(), user.enabled());
    }
}
