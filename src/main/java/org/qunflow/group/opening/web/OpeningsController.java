package org.qunflow.group.opening.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.group.GroupType;
import org.qunflow.group.opening.Keepers;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.role.Roles;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups in preparation and opened ones, with what is missing or wrong. */
@Controller
@RequestMapping("/groups/openings")
class OpeningsController {
    private static final int SHOWN = 30;
    private static final List<GroupType> PLANNED =
            List.of(GroupType.EVENT, GroupType.VIP, GroupType.CORE_FAN, GroupType.WAITING);

    private final Openings openings;
    private final Roles roles;
    private final Keepers keepers;
    private final CurrentCommunity current;
    private final Told told;

    OpeningsController(Openings openings, Roles roles, Keepers keepers, CurrentCommunity current, Told told) {
        this.openings = openings;
        this.roles = roles;
        this.keepers = keepers;
        this.current = current;
        this.told = told;
    }

    @GetMapping
    String list(@RequestParam(required = false) GroupId after, Model page) {
        Community community = current.current();
        Slice<Opening> slice = Slice.of(openings.newest(community.id(), after, SHOWN + 1), SHOWN);
        page.addAttribute("community", community);
        page.addAttribute("openings", slice.shown());
        page.addAttribute("undeclared", roles.undeclaredSeeds(community.id()));
        page.addAttribute("unfit", unfit(community, slice.shown()));
        page.addAttribute("types", PLANNED);
        page.addAttribute("first", after == null ? null : "/groups/openings");
        page.addAttribute("next", slice.next(last -> "/groups/openings?after=" + last.group()));
        return "opening/openings";
    }

    private Map<GroupId, List<String>> unfit(Community community, List<Opening> shown) {
        List<String> there =
                keepers.of(community.id()).stream().map(k -> k.name()).toList();
        return shown.stream()
                .collect(Collectors.toMap(
                        Opening::group, o -> List.of(o.file().owner(), o.file().deputy()).stream()
                                .filter(name -> !name.isEmpty() && !there.contains(name))
                                .toList()));
    }

    @PostMapping("/plan")
    String plan(
            @RequestParam(required = false) GroupType type,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes next) {
        told.say(next, openings.plan(current.current().id(), type, name), "opening.planned");
        return "redirect:/groups/openings";
    }
}
