package org.qunflow.security.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another password, with the old one where somebody changes their own. */
record NewPassword(
        String old,

        @NotNull @Size(min = 8, message = "{login.password.short}") @PasswordLength
        String password) {

    static final NewPassword BLANK = new NewPassword("", "");
}
