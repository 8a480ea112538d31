package org.qunflow.reward.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.reward.prize.Address;
import org.qunflow.reward.prize.Addresses;
import org.qunflow.reward.prize.Redemption;
import org.qunflow.reward.prize.RedemptionId;
import org.qunflow.reward.prize.Redemptions;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows redemptions; the address of one is entered, looked at by name, and its receipt confirmed. */
@Controller
@RequestMapping("/rewards/redemptions")
class RedemptionController {
    private static final RedemptionId NEWEST = new RedemptionId(new UUID(-1, -1));
    private static final int ROWS = 25;

    private final Redemptions redemptions;
    private final Addresses addresses;
    private final Members members;
    private final CurrentCommunity current;

    RedemptionController(Redemptions redemptions, Addresses addresses, Members members, CurrentCommunity current) {
        this.redemptions = redemptions;
        this.addresses = addresses;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) RedemptionId before, Model page) {
        Community community = current.current();
        List<Redemption> rows = redemptions.newest(community.id(), before == null ? NEWEST : before, ROWS + 1);
        List<Redemption> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        page.addAttribute("community", community);
        page.addAttribute("redemptions", shown);
        page.addAttribute("people", people(community, shown));
        page.addAttribute("first", before == null ? null : "/rewards/redemptions");
        page.addAttribute(
                "next",
                rows.size() > ROWS
                        ? "/rewards/redemptions?before=" + shown.get(ROWS - 1).id()
                        : null);
        return "prizes/redemptions";
    }

    private Map<MemberId, Member> people(Community community, List<Redemption> shown) {
        return members
                .findAll(
                        community.id(),
                        shown.stream().map(Redemption::member).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    @GetMapping("/{id}")
    String one(@PathVariable RedemptionId id, Model page) {
        Redemption redemption = find(id);
        fill(redemption, page);
        addresses.masked(id).ifPresent(address -> page.addAttribute("address", address));
        return "prizes/redemption";
    }

    private void fill(Redemption redemption, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("zone", community.zone());
        page.addAttribute("redemption", redemption);
        page.addAttribute(
                "member", members.find(community.id(), redemption.member()).orElseThrow());
    }

    /** The whole address, once; who looks stands in the journal. */
    @PostMapping("/{id}/address/view")
    String see(@PathVariable RedemptionId id, Model page) {
        Redemption redemption = find(id);
        fill(redemption, page);
        addresses.see(redemption.community(), id).ifPresent(address -> {
            page.addAttribute("address", address);
            page.addAttribute("whole", true);
        });
        return "prizes/redemption";
    }

    @PostMapping("/{id}/address")
    String address(
            @PathVariable RedemptionId id,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String place,
            RedirectAttributes next) {
        Address address = new Address(recipient.strip(), phone.strip(), place.strip());
        PrizeActsController.say(next, addresses.keep(find(id).community(), id, address), "prizes.address.kept");
        return "redirect:/rewards/redemptions/" + id;
    }

    @PostMapping("/{id}/receipt")
    String received(@PathVariable RedemptionId id, RedirectAttributes next) {
        PrizeActsController.say(next, redemptions.received(find(id).community(), id), "prizes.received");
        return "redirect:/rewards/redemptions/" + id;
    }

    private Redemption find(RedemptionId id) {
        return redemptions
                .find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
