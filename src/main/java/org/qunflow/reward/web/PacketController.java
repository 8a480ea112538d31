package org.qunflow.reward.web;

import java.math.BigDecimal;
import java.util.List;
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
import org.qunflow.reward.packet.RedPackets;
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
        List<MemberId> who = shown.stream().map(Packet::member).distinct().toList();
        page.addAttribute(
                "people",
                members.findAll(community.id(), who).stream()
                        .collect(Collectors.toMap(Member::id, Function.identity())));
        return "packets/list";
    }

    /** key: makes a form that is sent twice one red packet. */
    @PostMapping
    String ask(
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes next) {
        boolean readable = member != null
                && !key.isBlank()
                && AMOUNT.matcher(amount.strip()).matches();
        if (!readable) {
            return refused("NOT_READABLE", amount, occasion, q, next);
        }
        PacketAnswer answer =
                packets.ask(current.current().id(), member, new BigDecimal(amount.strip()), occasion, "page/" + key);
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
