package org.qunflow.partner.web;

import org.qunflow.community.BusinessModel;
import org.qunflow.community.Community;
import org.qunflow.partner.model.BusinessModels;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the business model and what another would change, and lets a lead take it. */
@Controller
class ModelController {
    private final BusinessModels models;
    private final CurrentCommunity current;

    ModelController(BusinessModels models, CurrentCommunity current) {
        this.models = models;
        this.current = current;
    }

    @GetMapping("/partners/model")
    String model(@RequestParam(required = false) BusinessModel wish, Model page) {
        Community community = current.current();
        BusinessModel now = models.of(community.id());
        page.addAttribute("community", community);
        page.addAttribute("now", now);
        page.addAttribute("models", BusinessModel.values());
        page.addAttribute("wish", wish == now ? null : wish);
        if (wish != null) {
            page.addAttribute("changes", models.changes(community.id(), wish));
        }
        return "partners/model";
    }

    @PostMapping("/partners/lead/model")
    String choose(@RequestParam(defaultValue = "B2C") BusinessModel model, RedirectAttributes next) {
        if (models.choose(current.current().id(), model)) {
            Notice.SUCCESS.say(next, "partners.model.applied");
        } else {
            Notice.DANGER.say(next, "partners.model.refused");
        }
        return "redirect:/partners/model";
    }
}
