package org.qunflow.layering.web;

import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.layering.tag.TaggedGroups;
import org.qunflow.member.Members;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagAnswer;
import org.qunflow.member.tag.TagFilter;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators do with tags: set one, end one, set one on many. */
@Controller
@RequestMapping("/layers")
class TagActsController {
    private final Tags tags;
    private final TaggedGroups groups;
    private final Members members;
    private final CurrentCommunity current;

    TagActsController(Tags tags, TaggedGroups groups, Members members, CurrentCommunity current) {
        this.tags = tags;
        this.groups = groups;
        this.members = members;
        this.current = current;
    }

    @PostMapping("/members/{id}/tags")
    String onMember(@PathVariable MemberId id, TagForm form, RedirectAttributes next) {
        mustBe(members.find(current.current().id(), id));
        set(Bearer.of(id), form, next);
        return "redirect:/layers/members/" + id;
    }

    @PostMapping("/members/{id}/tags/{tag}/end")
    String offMember(
            @PathVariable MemberId id,
            @PathVariable long tag,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        mustBe(members.find(current.current().id(), id));
        say(next, tags.end(current.current().id(), tag, reason), "layers.tag.ended");
        return "redirect:/layers/members/" + id;
    }

    @PostMapping("/groups/{id}/tags")
    String onGroup(@PathVariable GroupId id, TagForm form, RedirectAttributes next) {
        mustBe(groups.find(current.current().id(), id));
        set(Bearer.of(id), form, next);
        return "redirect:/layers/groups/" + id;
    }

    @PostMapping("/groups/{id}/tags/{tag}/end")
    String offGroup(
            @PathVariable GroupId id,
            @PathVariable long tag,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        mustBe(groups.find(current.current().id(), id));
        say(next, tags.end(current.current().id(), tag, reason), "layers.tag.ended");
        return "redirect:/layers/groups/" + id;
    }

    @PostMapping("/tags")
    String onMany(
            TagForm form,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String quadrant,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes next) {
        Community community = current.current();
        Optional<NewTag> tag = form.tag(community.zone());
        if (tag.isEmpty()) {
            Notice.DANGER.say(next, "layers.tag.refused.NO_DAY");
        } else {
            TagFilter filter = new TagFilter(tier, quadrant, source);
            say(next, tags.setAll(community.id(), filter, tag.get()), "layers.tag.many");
        }
        return "redirect:/layers/tags";
    }

    private void set(Bearer bearer, TagForm form, RedirectAttributes next) {
        Community community = current.current();
        Optional<NewTag> tag = form.tag(community.zone());
        if (tag.isEmpty()) {
            Notice.DANGER.say(next, "layers.tag.refused.NO_DAY");
        } else {
            say(next, tags.set(community.id(), bearer, tag.get()), "layers.tag.set");
        }
    }

    private static void mustBe(Optional<?> found) {
        found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static void say(RedirectAttributes next, TagAnswer answer, String done) {
        if (answer instanceof TagAnswer.Refused refused) {
            Notice.DANGER.say(next, "layers.tag.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done, ((TagAnswer.Done) answer).many());
        }
    }
}
