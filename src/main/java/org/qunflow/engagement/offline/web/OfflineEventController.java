package org.qunflow.engagement.offline.web;

import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engagement.offline.Answer;
import org.qunflow.engagement.offline.Offline;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.OfflineSettings;
import org.qunflow.engagement.offline.OfflineTasks;
import org.qunflow.engagement.offline.Offlines;
import org.qunflow.engagement.offline.Pledge;
import org.qunflow.engagement.offline.Pledges;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One offline event: the crowdfunding, the people, what is to do, what became of it. */
@Controller
@RequestMapping("/offline")
class OfflineEventController {
    private static final int FOUND = 20;

    private final Offlines events;
    private final Pledges pledges;
    private final OfflineTasks tasks;
    private final Around around;

    OfflineEventController(Offlines events, Pledges pledges, OfflineTasks tasks, Around around) {
        this.events = events;
        this.pledges = pledges;
        this.tasks = tasks;
        this.around = around;
    }

    /** What the page needs of the rooms below. */
    @Component
    record Around(Communities communities, Members members, OfflineSettings settings, CurrentCommunity current) {
        CommunityId community() {
            return current.current().id();
        }
    }

    @GetMapping("/{id}")
    String event(@PathVariable OfflineId id, @RequestParam(defaultValue = "") String q, Model page) {
        Community community = around.current().current();
        Offline event = found(id);
        List<Pledge> all = pledges.of(id, 2 * around.settings().mostPeople());
        page.addAttribute("community", community);
        page.addAttribute("e", event);
        page.addAttribute("now", around.communities().now(community.id()));
        page.addAttribute("pledges", all);
        page.addAttribute("settled", new Settled(all));
        page.addAttribute("settings", around.settings());
        page.addAttribute("steps", tasks.of(id));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : around.members().search(community.id(), q.strip(), FOUND));
        return "engagement/offline/event";
    }

    @PostMapping("/{id}/pledges")
    String pledge(@PathVariable OfflineId id, @RequestParam MemberId member, RedirectAttributes next) {
        found(id);
        return said(id, pledges.pledge(around.community(), id, member), "offline.pledge.noted", next);
    }

    @PostMapping("/{id}/withdrawals")
    String withdraw(@PathVariable OfflineId id, @RequestParam MemberId member, RedirectAttributes next) {
        found(id);
        return said(id, pledges.withdraw(around.community(), id, member), "offline.withdrawn", next);
    }

    @PostMapping("/{id}/attendance")
    String attendance(
            @PathVariable OfflineId id, @RequestParam(defaultValue = "") List<MemberId> came, RedirectAttributes next) {
        found(id);
        return said(id, pledges.came(around.community(), id, came), "offline.attendance.saved", next, came.size());
    }

    @PostMapping("/lead/{id}/cancel")
    String cancel(@PathVariable OfflineId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        found(id);
        return said(id, events.callOff(around.community(), id, reason.strip()), "offline.cancelled", next);
    }

    private static String said(OfflineId id, Answer answer, String done, RedirectAttributes next, Object... arguments) {
        if (answer instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "offline.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done, arguments);
        }
        return "redirect:/offline/" + id;
    }

    private Offline found(OfflineId id) {
        return events.find(around.community(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
