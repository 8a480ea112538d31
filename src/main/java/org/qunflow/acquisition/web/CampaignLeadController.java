package org.qunflow.acquisition.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.qunflow.acquisition.campaign.Brief;
import org.qunflow.acquisition.campaign.CampaignAnswer;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.Campaigns;
import org.qunflow.acquisition.campaign.Channel;
import org.qunflow.acquisition.campaign.Purpose;
import org.qunflow.acquisition.entry.EntryAnswer;
import org.qunflow.acquisition.entry.EntryPoints;
import org.qunflow.acquisition.entry.NewEntry;
import org.qunflow.shared.CommunityId;
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

/** What a lead does with campaigns: hands one in, opens its ways in, books what it cost, gives it a budget, calls it off. */
@Controller
@RequestMapping("/campaigns/lead")
class CampaignLeadController {
    private final Campaigns campaigns;
    private final EntryPoints entries;
    private final CurrentCommunity current;

    CampaignLeadController(Campaigns campaigns, EntryPoints entries, CurrentCommunity current) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.current = current;
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "SELL") Purpose purpose,
            @RequestParam(defaultValue = "OWN") Channel channel,
            @RequestParam(defaultValue = "") String tone,
            @RequestParam(defaultValue = "") String painPoint,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String budget,
            RedirectAttributes next) {
        Brief brief = new Brief(
                name.strip(),
                purpose,
                channel,
                tone.strip(),
                painPoint.strip(),
                Typed.day(firstDay),
                Typed.day(lastDay),
                Typed.money(budget));
        CampaignAnswer answer = campaigns.open(current.current().id(), brief);
        say(next, answer, "campaigns.opened");
        return answer instanceof CampaignAnswer.Opened opened
                ? "redirect:/campaigns/" + opened.id()
                : "redirect:/campaigns";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable CampaignId id, RedirectAttributes next) {
        say(next, campaigns.cancel(home(id), id), "campaigns.cancelled");
        return back(id);
    }

    /** key: makes a form that is sent twice one cost. */
    @PostMapping("/{id}/costs")
    String spend(
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes next) {
        String once = key.isBlank() ? UUID.randomUUID().toString() : key;
        say(next, campaigns.spend(home(id), id, Typed.money(amount), note, once), "campaigns.spent");
        return back(id);
    }

    @PostMapping("/{id}/budget")
    String budget(
            @PathVariable CampaignId id, @RequestParam(defaultValue = "") String budget, RedirectAttributes next) {
        BigDecimal whole = Typed.money(budget);
        say(next, campaigns.budget(home(id), id, whole), "campaigns.budgetSet");
        return back(id);
    }

    @PostMapping("/{id}/entries")
    String entry(
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String arm,
            @RequestParam(required = false) UUID account,
            RedirectAttributes next) {
        NewEntry entry = new NewEntry(code.strip(), arm.isBlank() ? null : arm.strip(), account);
        EntryAnswer answer = entries.open(home(id), id, entry);
        Said.say(next, answer, "campaigns.entryOpened");
        return back(id);
    }

    private CommunityId home(CampaignId id) {
        CommunityId community = current.current().id();
        campaigns.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return community;
    }

    private static String back(CampaignId id) {
        return "redirect:/campaigns/" + id;
    }

    private static void say(RedirectAttributes next, CampaignAnswer answer, String done) {
        if (answer instanceof CampaignAnswer.Refused refused) {
            Notice.DANGER.say(next, "campaigns.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
