package org.qunflow.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.security.Role;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class ClaimsTests {
    private static final Map<String, Role> ROLES =
            Map.of("ops", Role.OPERATOR, "leads", Role.LEAD, "robots", Role.INTEGRATION);

    @ParameterizedTest
    @CsvSource({
        "mei, mei",
        "Mei.Lin@tea.example, mei.lin",
        "  Mei Lin , mei-lin",
        "42mei, mei",
        "林静怡, ''",
        "m, ''",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz, abcdefghijklmnopqrstuvwxyzabcdefghijklmn"
    })
    void aNameIsShapedLikeOurs(String said, String name) {
        assertThat(claims("roles", Map.of("preferred_username", said)).username())
                .isEqualTo(name);
    }

    @Test
    void rolesComeFromAListAWordOrANestedClaim() {
        assertThat(claims("roles", Map.of("roles", List.of("ops", "leads", "staff")))
                        .roles())
                .containsExactlyInAnyOrder(Role.OPERATOR, Role.LEAD);
        assertThat(claims("groups", Map.of("groups", "ops leads")).roles()).hasSize(2);
        assertThat(claims("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("ops"))))
                        .roles())
                .containsExactly(Role.OPERATOR);
        assertThat(claims("realm_access.roles", Map.of("realm_access", "none")).roles())
                .isEmpty();
        assertThat(claims("roles", Map.of()).roles()).isEmpty();
    }

    @Test
    void nobodyBecomesAProgramThisWay() {
        assertThat(claims("roles", Map.of("roles", List.of("robots"))).roles()).isEmpty();
    }

    private static Claims claims(String rolesClaim, Map<String, Object> said) {
        Map<String, Object> all = new HashMap<>(said);
        all.put("sub", "1");
        return new Claims(
                new DefaultOidcUser(List.of(), new OidcIdToken("x", null, null, all)),
                new OidcSettings("preferred_username", rolesClaim, ROLES, false));
    }
}
