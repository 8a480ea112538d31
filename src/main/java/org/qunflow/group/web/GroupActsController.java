package org.qunflow.group.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qunflow.group.health.Samples;
import org.qunflow.group.health.Samples.Sample;
import org.qunflow.group.seat.Seats;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators do with a group: seat a member, count a sample of its talk. */
@Controller
@RequestMapping("/groups/{id}")
class GroupActsController {
    private static final int LONGEST_NAME = 80;

    private final Seats seats;
    private final Samples samples;
    private final Members members;
    private final GroupHere here;

    GroupActsController(Seats seats, Samples samples, Members members, GroupHere here) {
        this.seats = seats;
        this.samples = samples;
        this.members = members;
        this.here = here;
    }

    @PostMapping("/members")
    String seat(@PathVariable GroupId id, @RequestParam(defaultValue = "") String who, RedirectAttributes next) {
        CommunityId community = here.communityOf(id);
        Optional<Member> member = member(community, who.strip());
        if (member.isEmpty()) {
            Notice.DANGER.say(next, "groups.refused.NO_MEMBER");
        } else {
            Acts.say(next, seats.take(community, member.get().id(), id), "groups.seat.done");
        }
        return Acts.back(id);
    }

    /** The one member who is called so, by name or external id. */
    private Optional<Member> member(CommunityId community, String who) {
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        List<Member> found = members.search(community, who, 2).stream()
                .filter(m ->
                        m.displayName().equalsIgnoreCase(who) || m.externalId().equals(who))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @PostMapping("/samples")
    String sample(
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String topics,
            @RequestParam(defaultValue = "") String turns,
            @RequestParam(defaultValue = "") String mutual,
            @RequestParam(defaultValue = "") String rating,
            RedirectAttributes next) {
        CommunityId community = here.communityOf(id);
        Optional<BigDecimal> rated = Acts.decimal(rating);
        if (!rating.isBlank() && rated.isEmpty()) {
            Notice.DANGER.say(next, "groups.sample.refused.rating");
            return Acts.back(id);
        }
        Sample sample = new Sample(Acts.number(topics), Acts.number(turns), Acts.number(mutual), rated.orElse(null));
        samples.add(community, id, sample)
                .ifPresentOrElse(
                        field -> Notice.DANGER.say(next, "groups.sample.refused." + field),
                        () -> Notice.SUCCESS.say(next, "groups.sample.done"));
        return Acts.back(id);
    }
}
