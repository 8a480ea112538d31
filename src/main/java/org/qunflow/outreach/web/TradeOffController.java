package org.qunflow.outreach.web;

import java.util.Comparator;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.community.TradeOff;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lead's page of demands that contradict each other, and where this community stands between them. */
@Controller
@RequestMapping("/outreach/trade-offs")
class TradeOffController {
    private final List<TradeOff> tradeOffs;
    private final CurrentCommunity current;

    TradeOffController(List<TradeOff> tradeOffs, CurrentCommunity current) {
        this.tradeOffs = tradeOffs.stream()
                .sorted(Comparator.comparing(t -> t.rows().get(0)))
                .toList();
        this.current = current;
    }

    /** One of them as the page shows it. */
    record Line(String key, List<String> rows, List<TradeOff.Parameter> parameters, String where) {}

    @GetMapping
    String page(Model page) {
        Community home = current.current();
        page.addAttribute("community", home);
        page.addAttribute(
                "lines",
                tradeOffs.stream()
                        .map(t -> new Line(t.key(), t.rows(), t.parameters(home.id()), t.where()))
                        .toList());
        return "outreach/trade-offs";
    }
}
