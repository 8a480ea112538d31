package org.qunflow.reward.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.reward.packet.Packet;
import org.qunflow.reward.packet.PacketAnswer;
import org.qunflow.reward.packet.PacketId;
import org.qunflow.reward.packet.PacketTo;
import org.qunflow.reward.packet.RedPackets;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows red packets with today's budget, and asks for one. */
@Controller
@RequestMapping("/rewards/packets")
class PacketController {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,6}(\\.\\d{1,2})?");
    private static final Pattern PIECES = Pattern.compile("\\d{1,4}");
    private static final PacketId NEWEST = new PacketId(new UUID(-1, -1));
    private static final String LIST = "redirect:/rewards/packets";
    private static final int ROWS = 25;
    private static final int FOUND = 20;

    private final RedPackets packets;
    private final Members members;
    private final CurrentCommunity current;

    PacketController(RedPackets packets, Members members, CurrentCommunity current) {
        this.packets = packets;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) PacketId before, Model page) {
        Community community = current.current();
        List<Packet> rows = packets.newest(community.id(), before == null ? NEWEST : before, ROWS + 1);
        List<Packet> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        page.addAttribute("community", community);
        page.addAttribute("currency", community.currency().getCurrencyCode());
        page.addAttribute("budget", packets.budget(community.id()));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("packets", shown);
        page.addAttribute("first", before == null ? null : "/rewards/packets");
        page.addAttribute(
                "next",
                rows.size() > ROWS
                        ? "/rewards/packets?before=" + shown.get(ROWS - 1).id()
                        : null);
        page.addAttribute("open", packets.groups(community.id()));
        who(community, shown, page);
        return "packets/list";
    }

    private void who(Community community, List<Packet> shown, Model page) {
        List<PacketTo> to = shown.stream().map(Packet::to).toList();
        List<MemberId> people = to.stream()
                .filter(t -> !t.toGroup())
                .map(PacketTo::member)
                .distinct()
                .toList();
        List<GroupId> groups = to.stream()
                .filter(PacketTo::toGroup)
                .map(PacketTo::group)
                .distinct()
                .toList();
        page.addAttribute("groups", packets.groups(community.id(), groups));
        page.addAttribute(
                "people",
                members.findAll(community.id(), people).stream()
                        .collect(Collectors.toMap(Member::id, Function.identity())));
    }

    private static Optional<PacketTo> to(MemberId member, GroupId group, String pieces) {
        if (group == null) {
            return Optional.ofNullable(member).map(PacketTo::member);
        }
        return PIECES.matcher(pieces).matches()
                ? Optional.of(PacketTo.group(group, Integer.parseInt(pieces)))
                : Optional.empty();
    }

    /** key: makes a form that is sent twice one red packet. */
    @PostMapping
    String ask(
            @RequestParam(required = false) MemberId member,
            @RequestParam(required = false) GroupId group,
            @RequestParam(defaultValue = "") String pieces,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes next) {
        Optional<PacketTo> to = to(member, group, pieces.strip());
        boolean readable = to.isPresent()
                && !key.isBlank()
                && AMOUNT.matcher(amount.strip()).matches();
        if (!readable) {
            return refused("NOT_READABLE", amount, occasion, q, next);
        }
        PacketAnswer answer =
                packets.ask(current.current().id(), to.get(), new BigDecimal(amount.strip()), occasion, "page/" + key);
        if (answer instanceof PacketAnswer.Refused refused) {
            return refused(refused.why().name(), amount, occasion, q, next);
        }
        Notice.SUCCESS.say(next, "packets.asked");
        return LIST;
    }

    /** Nobody has to look the member up and type it all once more. */
    private static String refused(String why, String amount, String occasion, String q, RedirectAttributes next) {
        Notice.DANGER.say(next, "packets.refused." + why);
        next.addFlashAttribute("amount", amount);
        next.addFlashAttribute("occasion", occasion);
        next.addAttribute("q", q);
        return LIST;
    }
}
