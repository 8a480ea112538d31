package org.qunflow.engagement.seed.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.engagement.seed.Seed;
import org.qunflow.engagement.seed.SeedAnswer;
import org.qunflow.engagement.seed.SeedCall;
import org.qunflow.engagement.seed.SeedCallId;
import org.qunflow.engagement.seed.SeedCalls;
import org.qunflow.engagement.seed.Seeds;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.qunflow.web.Notice;
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

/** Calls for seed users: a lead opens them, an operator notes the answers. */
@Controller
@RequestMapping("/seeds")
class SeedController {
    private final SeedCalls calls;
    private final Seeds seeds;
    private final Members members;
    private final CurrentCommunity current;

    SeedController(SeedCalls calls, Seeds seeds, Members members, CurrentCommunity current) {
        this.calls = calls;
        this.seeds = seeds;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) SeedCallId after, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        ListPage.of(calls.page(community.id(), after, ListPage.ASKED), "/seeds", "after", after, SeedCall::id)
                .show(page, "calls");
        return "engagement/seeds";
    }

    @PostMapping("/new")
    String open(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String wanted,
            RedirectAttributes next) {
        Optional<CallForm> asked = CallForm.of(purpose, wanted);
        if (asked.isEmpty()) {
            Notice.DANGER.say(next, "seeds.refused.FORM");
            return "redirect:/seeds";
        }
        SeedCallId id = calls.open(
                current.current().id(), asked.get().purpose(), asked.get().wanted());
        Notice.SUCCESS.say(next, "seeds.opened");
        return "redirect:/seeds/" + id;
    }

    @GetMapping("/{id}")
    String call(@PathVariable SeedCallId id, @RequestParam(required = false) MemberId after, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("call", known(community, id));
        List<Seed> candidates = calls.page(community.id(), id, after, ListPage.ASKED);
        ListPage<Seed> shown = ListPage.of(candidates, "/seeds/" + id, "after", after, Seed::member)
                .show(page, "candidates");
        page.addAttribute("people", people(community, shown.rows()));
        return "engagement/seed-call";
    }

    private Map<MemberId, Member> people(Community community, List<Seed> seeds) {
        List<MemberId> ids = seeds.stream().map(Seed::member).toList();
        return members.findAll(community.id(), ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    @PostMapping("/{id}/members/{member}")
    String answer(
            @PathVariable SeedCallId id,
            @PathVariable MemberId member,
            @RequestParam(defaultValue = "false") boolean accepted,
            RedirectAttributes next) {
        Community community = current.current();
        known(community, id);
        SeedAnswer answer = seeds.answer(community.id(), id, member, accepted);
        if (answer == SeedAnswer.DONE) {
            Notice.SUCCESS.say(next, "seeds.answered");
        } else {
            Notice.DANGER.say(next, "seeds.refused." + answer);
        }
        return "redirect:/seeds/" + id;
    }

    private SeedCall known(Community community, SeedCallId id) {
        return calls.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
