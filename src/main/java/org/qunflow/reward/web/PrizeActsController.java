package org.qunflow.reward.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.qunflow.reward.Points;
import org.qunflow.reward.prize.NewPrize;
import org.qunflow.reward.prize.PrizeAnswer;
import org.qunflow.reward.prize.PrizeId;
import org.qunflow.reward.prize.PrizeKind;
import org.qunflow.reward.prize.Prizes;
import org.qunflow.reward.prize.Redemptions;
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

/** What is done with the catalogue: a lead offers prizes, an operator asks for one for a member. */
@Controller
@RequestMapping("/rewards")
class PrizeActsController {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,7}");
    private static final String LIST = "redirect:/rewards/prizes";

    private final Prizes prizes;
    private final Redemptions redemptions;
    private final CurrentCommunity current;

    PrizeActsController(Prizes prizes, Redemptions redemptions, CurrentCommunity current) {
        this.prizes = prizes;
        this.redemptions = redemptions;
        this.current = current;
    }

    @PostMapping("/catalogue")
    String offer(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "BENEFIT") PrizeKind kind,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String stock,
            RedirectAttributes next) {
        boolean readable = AMOUNT.matcher(points.strip()).matches()
                && COUNT.matcher(stock.strip()).matches();
        if (!readable) {
            Notice.DANGER.say(next, "prizes.refused.NOT_A_NUMBER");
            return LIST;
        }
        NewPrize prize = new NewPrize(
                name.strip(), what.strip(), kind, Points.of(points.strip()), Integer.parseInt(stock.strip()));
        say(next, prizes.offer(current.current().id(), prize), "prizes.offered");
        return LIST;
    }

    @PostMapping("/catalogue/{id}/pieces")
    String layIn(@PathVariable PrizeId id, @RequestParam(defaultValue = "") String pieces, RedirectAttributes next) {
        CommunityId community = known(id);
        Optional<Integer> count = Optional.of(pieces.strip())
                .filter(p -> COUNT.matcher(p).matches())
                .map(Integer::valueOf);
        if (count.isEmpty()) {
            Notice.DANGER.say(next, "prizes.refused.NOT_A_NUMBER");
        } else {
            say(next, prizes.layIn(community, id, count.get()), "prizes.laidIn");
        }
        return LIST;
    }

    @PostMapping("/catalogue/{id}/off")
    String takeOff(@PathVariable PrizeId id, RedirectAttributes next) {
        say(next, prizes.takeOff(known(id), id), "prizes.takenOff");
        return LIST;
    }

    /** key: makes a form that is sent twice one wish. */
    @PostMapping("/prizes/{id}/wishes")
    String ask(
            @PathVariable PrizeId id,
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes next) {
        CommunityId community = known(id);
        if (member == null || key.isBlank()) {
            Notice.DANGER.say(next, "prizes.nobody");
            return LIST;
        }
        PrizeAnswer answer = redemptions.ask(community, member, id, "page/" + key);
        say(next, answer, "prizes.asked");
        return answer instanceof PrizeAnswer.Asked asked ? "redirect:/rewards/redemptions/" + asked.id() : LIST;
    }

    private CommunityId known(PrizeId id) {
        CommunityId community = current.current().id();
        prizes.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return community;
    }

    static void say(RedirectAttributes next, PrizeAnswer answer, String done) {
        if (answer instanceof PrizeAnswer.Refused refused) {
            Notice.DANGER.say(next, "prizes.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
