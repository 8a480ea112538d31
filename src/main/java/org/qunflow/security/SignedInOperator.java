package org.qunflow.security;

import org.qunflow.shared.CurrentOperator;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person signed in to this request, or whoever a piece of work is done in the name of. */
@Component
class SignedInOperator implements CurrentOperator {
    private static final String NOBODY = "system";

    private final ThreadLocal<String> actingAs = new ThreadLocal<>();

    @Override
    public String name() {
        String other = actingAs.get();
        if (other != null) {
            return other;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken
                ? NOBODY
                : who.getName();
    }

    @Override
    public boolean has(String role) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals("ROLE_" + role));
    }

    @Override
    public void runAs(String name, Runnable work) {
        String before = actingAs.get();
        actingAs.set(name);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private void restore(String before) {
        if (before == null) {
            actingAs.remove();
        } else {
            actingAs.set(before);
        }
    }
}
