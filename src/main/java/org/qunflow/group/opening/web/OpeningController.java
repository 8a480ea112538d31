package org.qunflow.group.opening.web;

import java.util.List;
import java.util.stream.Stream;
import org.qunflow.community.Community;
import org.qunflow.group.opening.Keepers;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.OpeningNames;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.RoleHeld;
import org.qunflow.group.opening.Roles;
import org.qunflow.group.opening.SeedAccount;
import org.qunflow.group.opening.SeedAccounts;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The opening of one group: its file, who looks after it, roles, seed accounts. */
@Controller
@RequestMapping("/groups/{id}/opening")
class OpeningController {
    private static final int SEATED = 200;

    private final Openings openings;
    private final Roles roles;
    private final SeedAccounts seeds;
    private final Keepers keepers;
    private final People people;
    private final OpeningNames names;
    private final CurrentCommunity current;

    OpeningController(
            Openings openings,
            Roles roles,
            SeedAccounts seeds,
            Keepers keepers,
            People people,
            OpeningNames names,
            CurrentCommunity current) {
        this.openings = openings;
        this.roles = roles;
        this.seeds = seeds;
        this.keepers = keepers;
        this.people = people;
        this.names = names;
        this.current = current;
    }

    @GetMapping
    String opening(@PathVariable GroupId id, Model page) {
        Community community = current.current();
        Opening opening = found(id);
        page.addAttribute("community", community);
        page.addAttribute("opening", opening);
        page.addAttribute("called", names.of(opening.name()));
        page.addAttribute("lines", String.join("\n", opening.file().scenes()));
        page.addAttribute("keepers", keepers.of(community.id()));
        page.addAttribute(
                "unfit",
                keepers.unfit(
                        community.id(), opening.file().owner(), opening.file().deputy()));
        page.addAttribute("kinds", Kind.values());
        members(community.id(), id, page);
        return "opening/opening";
    }

    private void members(CommunityId community, GroupId group, Model page) {
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

    private Opening found(GroupId id) {
        return openings.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
