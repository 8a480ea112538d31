package org.qunflow.layering.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.qunflow.layering.vip.VipAnswer;
import org.qunflow.layering.vip.VipPayment;
import org.qunflow.layering.vip.VipPayments;
import org.qunflow.member.Members;
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

/** Payments of the fee that operators record with their proof. */
@Controller
@RequestMapping("/layers/vip/{id}/payments")
class VipPaymentController {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    private final VipPayments payments;
    private final Members members;
    private final CurrentCommunity current;

    VipPaymentController(VipPayments payments, Members members, CurrentCommunity current) {
        this.payments = payments;
        this.members = members;
        this.current = current;
    }

    @PostMapping
    String pay(
            @PathVariable MemberId id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reference,
            RedirectAttributes next) {
        CommunityId community = current.current().id();
        members.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        BigDecimal paid = NUMBER.matcher(amount.strip()).matches() ? new BigDecimal(amount.strip()) : null;
        VipAnswer answer = payments.pay(community, new VipPayment(id, paid, reference, "OPERATOR"));
        if (answer instanceof VipAnswer.Refused refused) {
            Notice.DANGER.say(next, "layers.vip.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, "layers.vip.paid");
        }
        return "redirect:/layers/vip";
    }
}
