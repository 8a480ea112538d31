package org.qunflow.outreach.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.outreach.send.Senders;
import org.qunflow.outreach.send.Way;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead asks for a message to chosen groups, and says who sends into them. */
@Controller
@RequestMapping("/outreach/sends")
class NewSendController {
    private final GroupSends sends;
    private final SendDesk desk;
    private final Senders senders;
    private final News news;
    private final CurrentCommunity current;

    NewSendController(GroupSends sends, SendDesk desk, Senders senders, News news, CurrentCommunity current) {
        this.sends = sends;
        this.desk = desk;
        this.senders = senders;
        this.news = news;
        this.current = current;
    }

    @GetMapping("/new")
    String form(Model page) {
        Community home = current.current();
        return fill(page, home, SendForm.empty(news.now(home.id()), home.zone(), desk.settings()));
    }

    @PostMapping
    String ask(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        Community home = current.current();
        SendForm form = SendForm.sent(sent, news.now(home.id()), home.zone(), desk.settings());
        if (!form.isAccepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return fill(page, home, form);
        }
        GroupSends.Plan plan = sends.ask(home.id(), form.chosen(), form.wish(home.zone()));
        Map<String, String> refused = named(home, plan.refused(), locale);
        if (plan.planned().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("refused", refused);
            return fill(page, home, form);
        }
        sends.start(home.id());
        next.addFlashAttribute("notice", refused.isEmpty() ? "sends.planned" : "sends.planned.some");
        next.addFlashAttribute("noticeArgs", new Object[] {plan.planned().size(), refused.size()});
        next.addFlashAttribute("refused", refused);
        return "redirect:/outreach/sends";
    }

    /** Reasons by the group's name. */
    private Map<String, String> named(Community home, Map<GroupId, String> refused, Locale locale) {
        Map<GroupId, String> names = desk.groups(home.id()).stream()
                .collect(Collectors.toMap(SendDesk.Chat::id, c -> c.name(locale.getLanguage())));
        return refused.entrySet().stream()
                .collect(Collectors.toMap(
                        r -> names.getOrDefault(r.getKey(), r.getKey().toString()), Map.Entry::getValue, (a, b) -> a));
    }

    @GetMapping("/senders")
    String senders(Model page) {
        return senders(List.of(), "", "", page);
    }

    private String senders(List<GroupId> chosen, String sender, String deputy, Model page) {
        Community home = current.current();
        page.addAttribute("chosen", chosen);
        page.addAttribute("sender", sender);
        page.addAttribute("deputy", deputy);
        page.addAttribute("community", home);
        page.addAttribute("groups", desk.groups(home.id()));
        page.addAttribute("people", senders.possible(home.id()));
        return "outreach/senders";
    }

    @PostMapping("/senders")
    String name(
            @RequestParam(defaultValue = "") List<GroupId> group,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String deputy,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        String refused = group.isEmpty()
                ? "none"
                : senders.name(current.current().id(), group, sender, deputy).orElse(null);
        if (refused != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused);
            return senders(group, sender, deputy, page);
        }
        next.addFlashAttribute("notice", "sends.senders.named");
        next.addFlashAttribute("noticeArgs", new Object[] {group.size(), sender});
        return "redirect:/outreach/sends/senders";
    }

    private String fill(Model page, Community home, SendForm form) {
        page.addAttribute("community", home);
        page.addAttribute("form", form);
        page.addAttribute("priorities", Priority.values());
        page.addAttribute("ways", Way.values());
        page.addAttribute("groups", desk.groups(home.id()));
        return "outreach/send-new";
    }
}
