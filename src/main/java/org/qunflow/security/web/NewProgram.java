package org.qunflow.security.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.qunflow.security.Reach;

/** What an administrator fills in for a program that is to act here. */
record NewProgram(
        @NotNull @Pattern(regexp = FirstAdmin.USERNAME, message = "{login.username.shape}")
        String username,

        @NotBlank(message = "{access.program.name.missing}") @Size(max = 80, message = "{login.displayName.long}")
        String displayName,

        Boolean everywhere,
        List<UUID> communities) {

    static final NewProgram BLANK = new NewProgram("", "", false, List.of());

    NewProgram {
        everywhere = Boolean.TRUE.equals(everywhere);
        communities = Given.of(communities);
    }

    Reach reach() {
        return Reach.of(everywhere, communities);
    }
}
