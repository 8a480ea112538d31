package org.qunflow.group.opening.web;

import java.util.List;
import java.util.stream.Stream;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.role.RoleHeld;
import org.qunflow.group.opening.role.Roles;
import org.qunflow.group.opening.role.SeedAccount;
import org.qunflow.group.opening.role.SeedAccounts;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an opening shows of the group's members: roles, declared seed accounts, and who could have them. */
@Component
class OpeningMembers {
    private static final int SEATED = 200;

    private final Roles roles;
    private final SeedAccounts seeds;
    private final People people;

    OpeningMembers(Roles roles, SeedAccounts seeds, People people) {
        this.roles = roles;
        this.seeds = seeds;
        this.people = people;
    }

    void fill(Model page, CommunityId community, GroupId group) {
        List<RoleHeld> held = roles.of(community, group);
        List<SeedAccount> declared = seeds.of(community, group);
        List<MemberId> seated = roles.seated(community, group, SEATED);
        page.addAttribute("held", held);
        page.addAttribute("seeds", declared);
        page.addAttribute("seated", seated);
        page.addAttribute("roles", Role.values());
        page.addAttribute("cap", seeds.cap());
        page.addAttribute("latestTerm", roles.latestTerm(community));
        page.addAttribute("latestSunset", seeds.latestSunset(community));
        page.addAttribute(
                "people",
                people.names(
                        community,
                        Stream.of(
                                        held.stream().map(RoleHeld::member),
                                        declared.stream().map(SeedAccount::member),
                                        seated.stream())
                                .flatMap(s -> s)));
    }
}
