package org.qunflow.security.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The identity provider knows this person, and we do not let them in. The code is the end of a message key. */
class Refused extends OAuth2AuthenticationException {
    static final String ROLE = "role";
    static final String DISABLED = "disabled";
    static final String NAME = "name";
    static final String TAKEN = "taken";

    Refused(String code) {
        super(new OAuth2Error(code));
    }
}
