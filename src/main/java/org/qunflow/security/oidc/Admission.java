package org.qunflow.security.oidc;

import java.util.Set;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.User;
import org.qunflow.security.account.Users;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in whom an identity provider vouches for: as the account that is theirs, or as a new one. */
@Service
class Admission {
    private final IdentityRows identities;
    private final Users users;
    private final Accounts accounts;
    private final OidcSettings settings;

    Admission(IdentityRows identities, Users users, Accounts accounts, OidcSettings settings) {
        this.identities = identities;
        this.users = users;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** The account, with the roles of today; throws {@link Refused} with the reason. */
    @Transactional
    public User admit(String issuer, String subject, Claims claims) {
        Set<Role> roles = claims.roles();
        if (roles.isEmpty()) {
            throw new Refused(Refused.ROLE);
        }
        User user = identities
                .account(issuer, subject)
                .flatMap(users::find)
                .orElseGet(() -> open(issuer, subject, claims, roles));
        if (!user.enabled()) {
            throw new Refused(Refused.DISABLED);
        }
        accounts.follow(user, roles);
        return users.find(user.username()).orElseThrow();
    }

    private User open(String issuer, String subject, Claims claims, Set<Role> roles) {
        String username = claims.username();
        if (username.isEmpty()) {
            throw new Refused(Refused.NAME);
        }
        Reach reach = settings.everywhere() ? Reach.EVERYWHERE : Reach.NOWHERE;
        if (!users.openWithoutPassword(username, claims.displayName(), roles, reach)) {
            throw new Refused(Refused.TAKEN);
        }
        identities.add(issuer, subject, username);
        return users.find(username).orElseThrow();
    }
}
