package org.qunflow.engagement.ugc.web;

import java.io.IOException;
import java.util.Map;
import org.qunflow.engagement.ugc.Answer;
import org.qunflow.engagement.ugc.Licences;
import org.qunflow.engagement.ugc.NewWork;
import org.qunflow.engagement.ugc.WorkId;
import org.qunflow.engagement.ugc.WorkKind;
import org.qunflow.engagement.ugc.Works;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators do with contributions: enter them for members, and write down what authors and others say. */
@Controller
@RequestMapping("/content")
class ContentActsController {
    private final Works works;
    private final Licences licences;
    private final CurrentCommunity current;

    ContentActsController(Works works, Licences licences, CurrentCommunity current) {
        this.works = works;
        this.licences = licences;
        this.current = current;
    }

    @PostMapping
    String submit(
            @RequestParam MemberId member,
            @RequestParam WorkKind kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) MultipartFile picture,
            RedirectAttributes next)
            throws IOException {
        byte[] bytes = picture == null ? new byte[0] : picture.getBytes();
        Answer answer = works.submit(here(), new NewWork(member, kind, body.strip(), source.strip(), bytes));
        say(next, answer, "content.submitted");
        if (answer instanceof Answer.Done done) {
            return back(done.work());
        }
        next.addFlashAttribute("typed", Map.of("kind", kind.name(), "body", body, "source", source));
        return "redirect:/content?by=" + member;
    }

    @PostMapping("/{id}/revision")
    String revise(@PathVariable WorkId id, @RequestParam(defaultValue = "") String body, RedirectAttributes next) {
        say(next, works.revise(known(id), id, body.strip()), "content.revised");
        return back(id);
    }

    @PostMapping("/{id}/licence")
    String licence(@PathVariable WorkId id, @RequestParam boolean granted, RedirectAttributes next) {
        say(next, licences.answer(known(id), id, granted), "content.licence.noted");
        return back(id);
    }

    @PostMapping("/{id}/reuses")
    String reuse(@PathVariable WorkId id, @RequestParam(defaultValue = "") String place, RedirectAttributes next) {
        say(next, licences.reuse(known(id), id, place.strip()), "content.reuse.noted");
        return back(id);
    }

    @PostMapping("/{id}/reports")
    String report(
            @PathVariable WorkId id,
            @RequestParam(defaultValue = "") String claimant,
            @RequestParam(defaultValue = "") String claim,
            RedirectAttributes next) {
        say(next, licences.report(known(id), id, claimant.strip(), claim.strip()), "content.report.noted");
        return back(id);
    }

    private CommunityId here() {
        return current.current().id();
    }

    /** The community, if the contribution is there. */
    private CommunityId known(WorkId id) {
        if (works.find(here(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return here();
    }

    private static String back(WorkId id) {
        return "redirect:/content/" + id;
    }

    private static void say(RedirectAttributes next, Answer answer, String done) {
        if (answer instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "content.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
