package org.qunflow.security.web;

import java.util.List;
import org.qunflow.security.CommunityNames;
import org.qunflow.security.CommunityScope;
import org.qunflow.security.Reach;
import org.qunflow.security.account.User;
import org.qunflow.security.account.Users;
import org.qunflow.shared.CurrentOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program with a token asks first: for whom it acts, and where. */
@RestController
class MeController {
    private final Users users;
    private final CurrentOperator operator;
    private final CommunityScope scope;
    private final CommunityNames communities;

    MeController(Users users, CurrentOperator operator, CommunityScope scope, CommunityNames communities) {
        this.users = users;
        this.operator = operator;
        this.scope = scope;
        this.communities = communities;
    }

    /** The account that the token speaks for. */
    record Me(String name, List<String> roles, List<Place> communities) {}

    /** A community that the account belongs to. */
    record Place(String id, String name) {}

    @GetMapping("/api/me")
    Me me() {
        User user = users.find(operator.name()).orElseThrow();
        Reach reach = scope.reach();
        return new Me(
                user.username(),
                user.roleSet().stream().map(Enum::name).toList(),
                communities.all().stream()
                        .filter(community -> reach.includes(community.id()))
                        .map(community -> new Place(community.id().toString(), community.name()))
                        .toList());
    }
}
