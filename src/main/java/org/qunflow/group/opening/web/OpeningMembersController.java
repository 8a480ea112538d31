package org.qunflow.group.opening.web;

import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.role.Roles;
import org.qunflow.group.opening.role.SeedAccounts;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does with roles and seed accounts of a group. */
@Controller
@RequestMapping("/groups/{id}/opening")
class OpeningMembersController {
    private final Openings openings;
    private final Roles roles;
    private final SeedAccounts seeds;
    private final CurrentCommunity current;
    private final Told told;

    OpeningMembersController(Openings openings, Roles roles, SeedAccounts seeds, CurrentCommunity current, Told told) {
        this.openings = openings;
        this.roles = roles;
        this.seeds = seeds;
        this.current = current;
        this.told = told;
    }

    @PostMapping("/roles")
    String grant(
            @PathVariable GroupId id,
            @RequestParam(required = false) MemberId member,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes next) {
        CommunityId community = known(id);
        Optional<Refusal> why = member == null || role == null
                ? Optional.of(Refusal.of("NOT_IN_GROUP"))
                : roles.grant(community, id, member, role, until);
        told.say(next, why, "opening.role.granted");
        return back(id);
    }

    @PostMapping("/roles/{role}/end")
    String end(@PathVariable GroupId id, @PathVariable long role, RedirectAttributes next) {
        boolean ended = roles.end(known(id), id, role);
        told.say(next, ended ? Optional.empty() : gone(), "opening.role.ended");
        return back(id);
    }

    @PostMapping("/seeds")
    String declare(
            @PathVariable GroupId id,
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate sunset,
            RedirectAttributes next) {
        CommunityId community = known(id);
        Optional<Refusal> why = member == null
                ? Optional.of(Refusal.of("NOT_IN_GROUP"))
                : seeds.declare(community, id, member, purpose, sunset);
        told.say(next, why, "opening.seed.declared");
        return back(id);
    }

    @PostMapping("/seeds/{seed}/end")
    String endSeed(@PathVariable GroupId id, @PathVariable long seed, RedirectAttributes next) {
        boolean ended = seeds.end(known(id), id, seed);
        told.say(next, ended ? Optional.empty() : gone(), "opening.seed.ended");
        return back(id);
    }

    private static Optional<Refusal> gone() {
        return Optional.of(Refusal.of("SOMEBODY_FASTER"));
    }

    private CommunityId known(GroupId id) {
        CommunityId community = current.current().id();
        if (openings.find(community, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return community;
    }

    private static String back(GroupId id) {
        return "redirect:/groups/" + id + "/opening";
    }
}
