package org.qunflow.security.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qunflow.security.Role;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What an identity provider says about somebody, in our words. */
record Claims(OidcUser who, OidcSettings settings) {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DISPLAY = 80;

    /** The name as an account may have it: of an address only what stands before the @. Empty if nothing is left. */
    String username() {
        String said = who.getClaimAsString(settings.usernameClaim());
        String name = said == null ? "" : said.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        String shaped = name.replaceAll("[^a-z0-9._-]+", "-").replaceFirst("^[^a-z]+", "");
        String cut = shaped.substring(0, Math.min(LONGEST_NAME, shaped.length()));
        return cut.length() < 2 ? "" : cut;
    }

    String displayName() {
        String said = who.getFullName();
        String name = said == null || said.isBlank() ? username() : said.strip();
        return name.substring(0, Math.min(LONGEST_DISPLAY, name.length()));
    }

    /** Our roles for theirs; INTEGRATION is for programs and cannot be had this way. */
    Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        theirs().map(settings.roles()::get)
                .filter(role -> role != null && role != Role.INTEGRATION)
                .forEach(roles::add);
        return roles;
    }

    private Stream<String> theirs() {
        Object said = who.getClaims();
        for (String step : settings.rolesClaim().split("\\.")) {
            said = said instanceof Map<?, ?> nested ? nested.get(step) : null;
        }
        if (said instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return said instanceof String words ? Arrays.stream(words.split("[ ,]+")) : Stream.empty();
    }
}
