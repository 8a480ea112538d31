package org.qunflow.acquisition.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.acquisition.campaign.Campaign;
import org.qunflow.acquisition.campaign.CampaignFunnel;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.Campaigns;
import org.qunflow.acquisition.campaign.Channel;
import org.qunflow.acquisition.campaign.Purpose;
import org.qunflow.acquisition.entry.Accounts;
import org.qunflow.acquisition.entry.EntryPoints;
import org.qunflow.community.Community;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows campaigns, one of them with what it cost and whom it brought, and the accounts behind them. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {
    private static final int ROWS = 25;
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Campaigns campaigns;
    private final EntryPoints entries;
    private final Accounts accounts;
    private final CurrentCommunity current;

    CampaignController(Campaigns campaigns, EntryPoints entries, Accounts accounts, CurrentCommunity current) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.accounts = accounts;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) Instant before, Model page) {
        Community community = shown(page);
        List<Campaign> rows = campaigns.newest(community.id(), before == null ? NEWEST : before, ROWS + 1);
        List<Campaign> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        page.addAttribute("campaigns", shown);
        page.addAttribute("channels", Channel.values());
        page.addAttribute("purposes", Purpose.values());
        page.addAttribute("first", before == null ? null : "/campaigns");
        page.addAttribute(
                "next",
                rows.size() > ROWS ? "/campaigns?before=" + shown.get(ROWS - 1).openedAt() : null);
        return "campaigns/list";
    }

    @GetMapping("/{id}")
    String campaign(@PathVariable CampaignId id, Model page) {
        Community community = shown(page);
        Campaign campaign =
                campaigns.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CampaignFunnel funnel = campaigns.funnel(community.id(), id);
        page.addAttribute("campaign", campaign);
        page.addAttribute("funnel", funnel);
        page.addAttribute("perQualified", funnel.costPerQualified(campaign.spent()));
        page.addAttribute("entries", entries.of(community.id(), id));
        page.addAttribute("costs", campaigns.costs(id));
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute(
                "accounts",
                accounts.all(community.id()).stream().filter(a -> !a.closed()).toList());
        return "campaigns/campaign";
    }

    @GetMapping("/accounts")
    String accounts(Model page) {
        Community community = shown(page);
        page.addAttribute("accounts", accounts.all(community.id()));
        page.addAttribute("percent", accounts.routePercent());
        page.addAttribute("platforms", accounts.usual());
        return "campaigns/accounts";
    }

    private Community shown(Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("currency", community.currency().getCurrencyCode());
        return community;
    }
}
