package org.qunflow.security.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qunflow.security.Role;

/** What an administrator fills in for somebody new. */
record NewUser(
        @NotNull @Pattern(regexp = FirstAdmin.USERNAME, message = "{login.username.shape}")
        String username,

        @NotBlank(message = "{login.displayName.missing}") @Size(max = 80, message = "{login.displayName.long}")
        String displayName,

        @NotNull @Size(min = 8, message = "{login.password.short}") @PasswordLength
        String password,

        @NotEmpty(message = "{login.roles.missing}") List<Role> roles) {

    NewUser {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
