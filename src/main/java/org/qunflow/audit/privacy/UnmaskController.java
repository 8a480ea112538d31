package org.qunflow.audit.privacy;

import org.qunflow.member.Member;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reader says why, and sees who a member is. */
@Controller
class UnmaskController {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final Whom whom;
    private final Unmasking unmasking;

    UnmaskController(Whom whom, Unmasking unmasking) {
        this.whom = whom;
        this.unmasking = unmasking;
    }

    @PostMapping("/audit/members/{id}/unmask")
    String unmask(@PathVariable MemberId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        Member member = whom.find(id);
        String why = reason.strip();
        boolean isSaid = why.length() >= SHORTEST_REASON && why.length() <= LONGEST_REASON;
        if (isSaid) {
            unmasking.write(member, why);
            whom.lift(id);
        }
        next.addFlashAttribute("notice", isSaid ? "auditor.mask.lifted" : "auditor.mask.problem");
        next.addFlashAttribute("noticeKind", isSaid ? "success" : "danger");
        return "redirect:/audit/members/" + id;
    }
}
