package org.qunflow.security.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qunflow.security.CommunityNames;
import org.qunflow.security.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the administrator's pages offer: roles that are given to people (INTEGRATION is for keys), and communities. */
@ControllerAdvice(
        assignableTypes = {
            UsersController.class,
            UserController.class,
            UserTokenController.class,
            ProgramsController.class
        })
class UserChoices {
    private final CommunityNames communities;

    UserChoices(CommunityNames communities) {
        this.communities = communities;
    }

    @ModelAttribute("roles")
    Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.INTEGRATION));
    }

    @ModelAttribute("communities")
    List<CommunityNames.Named> communities() {
        return communities.all();
    }
}
