package org.qunflow.engagement.kol.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.engagement.kol.Answer;
import org.qunflow.engagement.kol.KolId;
import org.qunflow.engagement.kol.KolSessions;
import org.qunflow.engagement.kol.Kols;
import org.qunflow.engagement.kol.NewSession;
import org.qunflow.engagement.kol.SessionId;
import org.qunflow.engagement.kol.TalkId;
import org.qunflow.engagement.kol.TalkStarts;
import org.qunflow.engagement.kol.Talks;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Slots are opened, members applied for, the draw is made, ratings are written down (003-17). */
@Controller
@RequestMapping("/content/sessions")
class SessionActsController {
    private final KolSessions sessions;
    private final Talks talks;
    private final TalkStarts starts;
    private final Kols kols;
    private final CurrentCommunity current;

    SessionActsController(KolSessions sessions, Talks talks, TalkStarts starts, Kols kols, CurrentCommunity current) {
        this.sessions = sessions;
        this.talks = talks;
        this.starts = starts;
        this.kols = kols;
        this.current = current;
    }

    @PostMapping
    String open(
            @RequestParam KolId kol,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "0") int slots,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    LocalDateTime applyUntil,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime heldAt,
            RedirectAttributes next) {
        Community community = current.current();
        there(kols.find(community.id(), kol));
        NewSession session = new NewSession(kol, topic, slots, at(community, applyUntil), at(community, heldAt));
        Answer answer = sessions.open(community.id(), session);
        Map<String, ?> typed = Map.of(
                "kol", kol.toString(),
                "topic", topic,
                "slots", slots,
                "applyUntil", Objects.toString(applyUntil, ""),
                "heldAt", Objects.toString(heldAt, ""));
        Answers.say(next, answer, "content.session.opened", typed);
        return answer instanceof Answer.Done done
                ? "redirect:/content/sessions/" + done.id()
                : "redirect:/content/sessions";
    }

    private static Instant at(Community community, LocalDateTime moment) {
        return moment == null ? null : moment.atZone(community.zone()).toInstant();
    }

    @PostMapping("/{id}/applications")
    String apply(@PathVariable SessionId id, @RequestParam MemberId member, RedirectAttributes next) {
        Answers.say(next, sessions.apply(known(id), id, member), "content.session.applied");
        return "redirect:/content/sessions/" + id;
    }

    @PostMapping("/{id}/draw")
    String draw(@PathVariable SessionId id, RedirectAttributes next) {
        CommunityId community = known(id);
        Answers.say(next, sessions.draw(community, id), "content.session.drawn");
        starts.begin(community);
        return "redirect:/content/sessions/" + id;
    }

    @PostMapping("/{id}/talks/{talk}/rating")
    String rate(
            @PathVariable SessionId id,
            @PathVariable TalkId talk,
            @RequestParam(defaultValue = "0") int rating,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes next) {
        CommunityId community = known(id);
        there(sessions.talks(community, id).stream()
                .filter(t -> t.id().equals(talk))
                .findFirst());
        Answers.say(next, talks.rate(community, talk, rating, comment), "content.session.rated");
        return "redirect:/content/sessions/" + id;
    }

    /** The community, if the session is there. */
    private CommunityId known(SessionId id) {
        CommunityId community = current.current().id();
        there(sessions.find(community, id));
        return community;
    }

    private static void there(Optional<?> found) {
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
