package org.qunflow.outreach.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.Send;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.SendState;
import org.qunflow.outreach.send.Senders;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.qunflow.web.Conflict;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The lead's pages of messages to groups: what stands where, who keeps his time, and one of them. */
@Controller
@RequestMapping("/outreach/sends")
class SendController {
    private static final int SHOWN = 20;
    private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final SendDesk desk;
    private final Senders senders;
    private final GroupSends sends;
    private final News news;
    private final CurrentCommunity current;

    SendController(SendDesk desk, Senders senders, GroupSends sends, News news, CurrentCommunity current) {
        this.desk = desk;
        this.senders = senders;
        this.sends = sends;
        this.news = news;
        this.current = current;
    }

    /** What the reader looks for; a page begins after a place. */
    record Wanted(SendState state, UUID group, String sender, Integer days, Instant at, UUID id) {
        SendDesk.Filter filter() {
            String who = sender == null || sender.isBlank() || sender.length() > 80 ? null : sender;
            return new SendDesk.Filter(state, group == null ? null : new GroupId(group), who);
        }

        public int lastDays() {
            return days == null || days < 1 || days > 366 ? 28 : days;
        }

        SendDesk.Place place() {
            return at == null || id == null
                    ? new SendDesk.Place(Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString(LAST))
                    : new SendDesk.Place(at, id);
        }

        String address(Send after) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/outreach/sends");
            address.queryParam("days", lastDays());
            if (state != null) {
                address.queryParam("state", state);
            }
            if (group != null) {
                address.queryParam("group", group);
            }
            if (filter().sender() != null) {
                address.queryParam("sender", "{sender}");
            }
            if (after != null) {
                address.queryParam("at", after.askedAt()).queryParam("id", after.id());
            }
            return address.encode().buildAndExpand(filter().sender()).toUriString();
        }
    }

    @GetMapping
    String page(Wanted wanted, Model page) {
        Community home = current.current();
        Instant now = news.now(home.id());
        List<Send> found = desk.list(home.id(), wanted.filter(), wanted.place(), SHOWN + 1);
        List<Send> shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("community", home);
        page.addAttribute("wanted", wanted);
        page.addAttribute("states", SendState.values());
        page.addAttribute("groups", desk.groups(home.id()));
        page.addAttribute("people", senders.possible(home.id()));
        page.addAttribute(
                "report", desk.report(home.id(), now.minus(Duration.ofDays(wanted.lastDays())), now.plusSeconds(1)));
        page.addAttribute("sends", shown);
        page.addAttribute("first", wanted.at() == null ? null : wanted.address(null));
        page.addAttribute("next", found.size() > SHOWN ? wanted.address(shown.get(SHOWN - 1)) : null);
        return "outreach/sends";
    }

    @GetMapping("/{id}")
    String one(@PathVariable SendId id, Model page) {
        Community home = current.current();
        page.addAttribute("community", home);
        page.addAttribute("send", found(home, id));
        return "outreach/send";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable SendId id, RedirectAttributes next) {
        Community home = current.current();
        found(home, id);
        if (!sends.withdraw(home.id(), id)) {
            throw new Conflict("sends.withdraw.tooLate");
        }
        next.addFlashAttribute("notice", "sends.withdrawn");
        return "redirect:/outreach/sends/" + id;
    }

    private Send found(Community home, SendId id) {
        return desk.find(home.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
