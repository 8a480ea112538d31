package org.qunflow.partner.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.qunflow.partner.NewPartner;
import org.qunflow.partner.PartnerAnswer;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.Partners;
import org.qunflow.partner.commission.CommissionAnswer;
import org.qunflow.partner.commission.Commissions;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does about partners: propose, end, count an order by hand, take a commission back. */
@Controller
@RequestMapping("/partners/lead")
class PartnerLeadController {
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    private final Partners partners;
    private final Commissions commissions;
    private final CurrentCommunity current;

    PartnerLeadController(Partners partners, Commissions commissions, CurrentCommunity current) {
        this.partners = partners;
        this.commissions = commissions;
        this.current = current;
    }

    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String rate,
            RedirectAttributes next) {
        NewPartner wish = new NewPartner(name.strip(), member, code.strip(), rate(rate.strip()));
        PartnerAnswer answer = partners.propose(current.current().id(), wish);
        say(next, answer, "partners.proposed");
        return answer instanceof PartnerAnswer.Proposed proposed
                ? "redirect:/partners/" + proposed.id()
                : "redirect:/partners";
    }

    private static BigDecimal rate(String text) {
        return RATE.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable PartnerId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        say(next, partners.callOff(home(id), id, reason.strip()), "partners.calledOff");
        return back(id);
    }

    @PostMapping("/{id}/orders")
    String claim(@PathVariable PartnerId id, @RequestParam(defaultValue = "") String order, RedirectAttributes next) {
        say(next, commissions.claim(home(id), id, order.strip()), "partners.claimed");
        return back(id);
    }

    @PostMapping("/{id}/commissions/{commission}/refund")
    String takeBack(
            @PathVariable PartnerId id,
            @PathVariable long commission,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        CommunityId community = home(id);
        if (commissions.find(id, commission).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        say(next, commissions.takeBack(community, id, commission, reason.strip()), "partners.takenBack");
        return back(id);
    }

    private CommunityId home(PartnerId id) {
        CommunityId community = current.current().id();
        partners.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return community;
    }

    private static String back(PartnerId id) {
        return "redirect:/partners/" + id;
    }

    private static void say(RedirectAttributes next, PartnerAnswer answer, String done) {
        if (answer instanceof PartnerAnswer.Refused refused) {
            Notice.DANGER.say(next, "partners.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }

    private static void say(RedirectAttributes next, CommissionAnswer answer, String done) {
        if (answer instanceof CommissionAnswer.Refused refused) {
            Notice.DANGER.say(next, "partners.commissionRefused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
