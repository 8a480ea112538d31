package org.qunflow.security.oidc;

import java.util.List;
import java.util.Map;
import org.qunflow.security.account.User;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Turns whom an identity provider vouches for into the account here; of their token only the name stays. */
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService said = new OidcUserService();
    private final Admission admission;
    private final OidcSettings settings;

    OidcPeople(Admission admission, OidcSettings settings) {
        this.admission = admission;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser who = said.loadUser(request);
        String issuer = who.getIssuer() == null
                ? request.getClientRegistration().getRegistrationId()
                : who.getIssuer().toString();
        return known(admission.admit(issuer, who.getSubject(), new Claims(who, settings)));
    }

    private static OidcUser known(User user) {
        List<GrantedAuthority> roles = AuthorityUtils.createAuthorityList(
                user.roleSet().stream().map(role -> "ROLE_" + role).toArray(String[]::new));
        Map<String, Object> name = Map.of(IdTokenClaimNames.SUB, user.username());
        return new DefaultOidcUser(roles, new OidcIdToken("dropped", null, null, name));
    }
}
