package org.qunflow.security.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the first administrator fills in. */
record FirstAdmin(
        @NotBlank(message = "{login.token.missing}") String token,

        @NotNull @Pattern(regexp = FirstAdmin.USERNAME, message = "{login.username.shape}")
        String username,

        @NotNull @Size(min = 8, message = "{login.password.short}") @PasswordLength
        String password) {

    static final String USERNAME = "[a-z][a-z0-9._-]{1,39}";

    static FirstAdmin blank(String token) {
        return new FirstAdmin(token, "", "");
    }
}
