package org.qunflow.security.oidc;

import java.util.Map;
import org.qunflow.security.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an identity provider's words are ours. The provider itself is Spring's
 * {@code spring.security.oauth2.client.registration}.
 *
 * @param usernameClaim where the name stands
 * @param rolesClaim where the roles stand; dots lead into nested claims, e.g. {@code realm_access.roles}
 * @param roles our role for each of theirs; who holds none of them is not let in
 * @param everywhere whether newcomers belong to every community, instead of to none until an administrator admits them
 */
@ConfigurationProperties("qunflow.oidc")
record OidcSettings(
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("false") boolean everywhere) {}
