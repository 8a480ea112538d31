package org.qunflow.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Opens the way in through an identity provider, if one is configured. */
@Component
public class OidcLogin {
    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

    private final Providers providers;
    private final Admission admission;
    private final OidcSettings settings;

    OidcLogin(Providers providers, Admission admission, OidcSettings settings) {
        this.providers = providers;
        this.admission = admission;
        this.settings = settings;
    }

    public void open(HttpSecurity http, AuthenticationSuccessHandler arrival) throws Exception {
        if (providers.all().isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/login")
                .userInfoEndpoint(user -> user.oidcUserService(new OidcPeople(admission, settings)))
                .authorizedClientRepository(new NothingKept())
                .successHandler(arrival)
                .failureHandler(OidcLogin::refuse));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean ours = why instanceof Refused;
        if (!ours) {
            LOG.warn("A sign-in through the identity provider failed: {}", why.toString());
        }
        String code = ours ? ((Refused) why).getError().getErrorCode() : "failed";
        response.sendRedirect(request.getContextPath() + "/login?refused=" + code);
    }

    /** We ask the provider for nothing more once somebody is in: its tokens are dropped. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
