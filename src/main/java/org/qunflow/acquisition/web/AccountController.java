package org.qunflow.acquisition.web;

import java.util.UUID;
import org.qunflow.acquisition.entry.Accounts;
import org.qunflow.acquisition.entry.NewAccount;
import org.qunflow.acquisition.entry.Platform;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does with accounts: adds one, changes what it holds, takes it out of use. */
@Controller
@RequestMapping("/campaigns/lead/accounts")
class AccountController {
    private static final String LIST = "redirect:/campaigns/accounts";

    private final Accounts accounts;
    private final CurrentCommunity current;

    AccountController(Accounts accounts, CurrentCommunity current) {
        this.accounts = accounts;
        this.current = current;
    }

    /** capacity: empty for what the platform usually gives. */
    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "WECHAT") Platform platform,
            @RequestParam(defaultValue = "") String keeper,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "0") String contacts,
            RedirectAttributes next) {
        int holds = capacity.isBlank() ? accounts.usual(platform) : Typed.whole(capacity);
        NewAccount account = new NewAccount(name.strip(), platform, keeper.strip(), holds, Typed.whole(contacts));
        Said.say(next, accounts.add(current.current().id(), account), "campaigns.accountAdded");
        return LIST;
    }

    @PostMapping("/{account}/capacity")
    String resize(
            @PathVariable UUID account, @RequestParam(defaultValue = "") String capacity, RedirectAttributes next) {
        Said.say(next, accounts.resize(home(account), account, Typed.whole(capacity)), "campaigns.accountResized");
        return LIST;
    }

    @PostMapping("/{account}/use")
    String use(
            @PathVariable UUID account, @RequestParam(defaultValue = "false") boolean inUse, RedirectAttributes next) {
        Said.say(
                next,
                accounts.use(home(account), account, inUse),
                inUse ? "campaigns.accountBack" : "campaigns.accountOut");
        return LIST;
    }

    private CommunityId home(UUID account) {
        CommunityId community = current.current().id();
        if (accounts.all(community).stream().noneMatch(a -> a.id().equals(account))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return community;
    }
}
