package org.qunflow.security.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.qunflow.security.Reach;
import org.qunflow.security.Role;

/** What an administrator fills in for somebody new. */
record NewUser(
        @NotNull @Pattern(regexp = FirstAdmin.USERNAME, message = "{login.username.shape}")
        String username,

        @NotBlank(message = "{login.displayName.missing}") @Size(max = 80, message = "{login.displayName.long}")
        String displayName,

        @NotNull @Size(min = 8, message = "{login.password.short}") @PasswordLength
        String password,

        @NotEmpty(message = "{login.roles.missing}") List<Role> roles,
        Boolean everywhere,
        List<UUID> communities) {

    NewUser {
        roles = Given.of(roles);
        everywhere = Boolean.TRUE.equals(everywhere);
        communities = Given.of(communities);
    }

    static NewUser blank() {
        return new NewUser("", "", "", List.of(), true, List.of());
    }

    Reach reach() {
        return Reach.of(everywhere, communities);
    }
}
