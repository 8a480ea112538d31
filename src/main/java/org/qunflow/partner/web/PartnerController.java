package org.qunflow.partner.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.partner.Partner;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.Partners;
import org.qunflow.partner.commission.Commission;
import org.qunflow.partner.commission.Commissions;
import org.qunflow.partner.statement.Statement;
import org.qunflow.partner.statement.Statements;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows partners, and one of them with what it earned and its statements. */
@Controller
@RequestMapping("/partners")
class PartnerController {
    private static final int ROWS = 25;
    private static final int FOUND = 10;
    private static final int MONTHS = 12;
    private static final int LINES = 100;
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Partners partners;
    private final Commissions commissions;
    private final Statements statements;
    private final MoneyBook money;
    private final Members members;
    private final CurrentCommunity current;

    PartnerController(
            Partners partners,
            Commissions commissions,
            Statements statements,
            MoneyBook money,
            Members members,
            CurrentCommunity current) {
        this.partners = partners;
        this.commissions = commissions;
        this.statements = statements;
        this.money = money;
        this.members = members;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) Instant before, @RequestParam(defaultValue = "") String q, Model page) {
        Community community = shown(page);
        List<Partner> rows = partners.newest(community.id(), before == null ? NEWEST : before, ROWS + 1);
        List<Partner> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        page.addAttribute("partners", shown);
        page.addAttribute("mostRate", partners.mostRate());
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute("first", before == null ? null : "/partners");
        page.addAttribute(
                "next",
                rows.size() > ROWS ? "/partners?before=" + shown.get(ROWS - 1).proposedAt() : null);
        return "partners/list";
    }

    @GetMapping("/{id}")
    String partner(@PathVariable PartnerId id, @RequestParam(required = false) Long below, Model page) {
        Community community = shown(page);
        Partner partner =
                partners.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("partner", partner);
        page.addAttribute("balance", money.balance(community.id(), Owner.partner(id.value())));
        page.addAttribute("holdDays", commissions.holdDays());
        earned(community, partner, below == null ? Long.MAX_VALUE : below, page);
        List<Statement> months = statements.of(id, MONTHS);
        page.addAttribute("statements", months);
        page.addAttribute(
                "lines",
                months.stream().collect(Collectors.toMap(Statement::id, s -> statements.lines(s.id(), LINES))));
        return "partners/partner";
    }

    private void earned(Community community, Partner partner, long below, Model page) {
        List<Commission> rows = commissions.newest(partner.id(), below, ROWS + 1);
        List<Commission> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        String path = "/partners/" + partner.id();
        page.addAttribute("commissions", shown);
        page.addAttribute("people", people(community, shown));
        page.addAttribute("first", below == Long.MAX_VALUE ? null : path);
        page.addAttribute(
                "next",
                rows.size() > ROWS ? path + "?below=" + shown.get(ROWS - 1).id() : null);
    }

    private Map<MemberId, Member> people(Community community, List<Commission> shown) {
        List<MemberId> who = shown.stream().map(Commission::member).distinct().toList();
        return members.findAll(community.id(), who).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    private Community shown(Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("currency", community.currency().getCurrencyCode());
        return community;
    }
}
