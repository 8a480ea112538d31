package org.qunflow.layering.web;

import java.util.Optional;
import java.util.function.Function;
import org.qunflow.layering.tag.TaggedGroups;
import org.qunflow.member.Members;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagAnswer;
import org.qunflow.member.tag.TagFilter;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.CommunityId;
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

/** What operators do with tags: set one on a member or a group, end one, set one on many. */
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

    @PostMapping({"/members/{member}/tags", "/groups/{group}/tags"})
    String set(
            @PathVariable Optional<MemberId> member,
            @PathVariable Optional<GroupId> group,
            TagForm form,
            RedirectAttributes next) {
        Bearer bearer = bearer(member, group);
        act(form, next, "layers.tag.set", tag -> tags.set(current.current().id(), bearer, tag));
        return back(member, group);
    }

    @PostMapping({"/members/{member}/tags/{tag}/end", "/groups/{group}/tags/{tag}/end"})
    String end(
            @PathVariable Optional<MemberId> member,
            @PathVariable Optional<GroupId> group,
            @PathVariable long tag,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Bearer bearer = bearer(member, group);
        say(next, tags.end(current.current().id(), bearer, tag, reason), "layers.tag.ended");
        return back(member, group);
    }

    /** The member or the group of the address; not found if it is not one of the reader's community. */
    private Bearer bearer(Optional<MemberId> member, Optional<GroupId> group) {
        CommunityId here = current.current().id();
        return member.flatMap(id -> members.find(here, id))
                .map(found -> Bearer.of(found.id()))
                .or(() -> group.flatMap(id -> groups.find(here, id)).map(found -> Bearer.of(found.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Optional<MemberId> member, Optional<GroupId> group) {
        return member.map(id -> "redirect:/layers/members/" + id)
                .orElseGet(() -> "redirect:/layers/groups/" + group.orElseThrow());
    }

    @PostMapping("/tags")
    String onMany(
            TagForm form,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String quadrant,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes next) {
        TagFilter filter = new TagFilter(tier, quadrant, source);
        act(form, next, "layers.tag.many", tag -> tags.setAll(current.current().id(), filter, tag));
        return "redirect:/layers/tags";
    }

    private void act(TagForm form, RedirectAttributes next, String done, Function<NewTag, TagAnswer> act) {
        Optional<NewTag> tag = form.tag(current.current().zone());
        if (tag.isEmpty()) {
            Notice.DANGER.say(next, "layers.tag.refused.NO_DAY");
        } else {
            say(next, act.apply(tag.get()), done);
        }
    }

    static void say(RedirectAttributes next, TagAnswer answer, String done) {
        if (answer instanceof TagAnswer.Refused refused) {
            Notice.DANGER.say(next, "layers.tag.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done, ((TagAnswer.Done) answer).many());
        }
    }
}
