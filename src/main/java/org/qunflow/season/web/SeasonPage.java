package org.qunflow.season.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Programmes;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.season.Invitation;
import org.qunflow.season.InvitationBook;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.SeasonProgramme;
import org.qunflow.season.elimination.Elimination;
import org.qunflow.season.elimination.Eliminations;
import org.qunflow.season.standing.Line;
import org.qunflow.season.standing.Standings;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of the running season shows. */
@Component
class SeasonPage {
    static final int HOLDERS = 50;
    private static final int CANDIDATES = 8;
    private static final int INVITATIONS = 20;
    private static final int PAST = 10;
    private static final int MOST_SEATS_DRAWN = 200;

    private final Cycles cycles;
    private final Standings standings;
    private final Eliminations eliminations;
    private final InvitationBook invitations;
    private final House house;

    SeasonPage(Cycles cycles, Standings standings, Eliminations eliminations, InvitationBook invitations, House house) {
        this.cycles = cycles;
        this.standings = standings;
        this.eliminations = eliminations;
        this.invitations = invitations;
        this.house = house;
    }

    /** Who the members are, and what runs in the community. */
    @Component
    record House(Members members, Communities communities, Programmes programmes) {

        Map<MemberId, Member> people(Community home, Collection<MemberId> who) {
            return members.findAll(home.id(), who).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        }
    }

    /** A cycle that ended, with the season it belongs to. */
    record Past(Season season, int cycle) {}

    void fill(Community home, int after, Model page) {
        Season season = cycles.running(home.id()).orElse(null);
        List<Line> lines = season == null ? List.of() : standings.now(season);
        page.addAttribute("season", season);
        page.addAttribute("planned", cycles.planned(home.id()).orElse(null));
        page.addAttribute("past", past(home, season));
        page.addAttribute("best", best(lines));
        page.addAttribute("runs", house.programmes().runs(home.id(), SeasonProgramme.KEY));
        Stream<MemberId> who = Stream.concat(standing(season, lines, after, page), underWay(home, page));
        page.addAttribute("people", house.people(home, who.distinct().toList()));
        time(home, season, page);
    }

    /** The seats, who sits there, and who is next. */
    private static Stream<MemberId> standing(Season season, List<Line> lines, int after, Model page) {
        List<Line> holders = lines.stream().filter(Line::seated).toList();
        List<Line> shown = holders.stream().skip(after).limit(HOLDERS).toList();
        List<Line> candidates =
                lines.stream().filter(l -> !l.seated()).limit(CANDIDATES).toList();
        page.addAttribute("seats", season == null ? List.of() : seats(season, holders));
        page.addAttribute("holders", shown);
        page.addAttribute("candidates", candidates);
        page.addAttribute("waiting", lines.size() - holders.size());
        page.addAttribute("first", after == 0 ? null : "/season");
        page.addAttribute("next", after + HOLDERS < holders.size() ? "/season?after=" + (after + HOLDERS) : null);
        return Stream.concat(shown.stream(), candidates.stream()).map(Line::member);
    }

    /** Who is invited, and who is on the way out. */
    private Stream<MemberId> underWay(Community home, Model page) {
        List<Invitation> open = invitations.open(home.id(), INVITATIONS);
        List<Elimination> leaving = eliminations.open(home.id());
        page.addAttribute("invitations", open);
        page.addAttribute("leaving", leaving);
        return Stream.concat(
                open.stream().map(Invitation::member), leaving.stream().map(Elimination::member));
    }

    private void time(Community home, Season season, Model page) {
        Instant now = house.communities().now(home.id());
        page.addAttribute("community", home);
        page.addAttribute("zone", home.zone());
        page.addAttribute("now", now);
        page.addAttribute("passed", season == null || season.cycleBeganAt() == null ? 0 : passed(season, now));
    }

    /** Percent of the cycle that is over. */
    private static long passed(Season season, Instant now) {
        long whole =
                Duration.between(season.cycleBeganAt(), season.cycleEndsAt()).toSeconds();
        long gone = Duration.between(season.cycleBeganAt(), now).toSeconds();
        return Math.max(0, Math.min(100, gone * 100 / Math.max(1, whole)));
    }

    private List<Past> past(Community home, Season season) {
        List<Past> past = new ArrayList<>();
        if (season != null) {
            IntStream.iterate(season.cycle() - 1, c -> c > 0, c -> c - 1)
                    .mapToObj(c -> new Past(season, c))
                    .forEach(past::add);
        }
        cycles.over(home.id(), PAST).forEach(over -> IntStream.iterate(over.cycle(), c -> c > 0, c -> c - 1)
                .mapToObj(c -> new Past(over, c))
                .forEach(past::add));
        return past.subList(0, Math.min(PAST, past.size()));
    }

    /** Every seat as one word: the zone of who sits there, INVITED or FREE. */
    private static List<String> seats(Season season, List<Line> holders) {
        List<String> seats = new ArrayList<>();
        holders.forEach(h -> seats.add(h.zone().name()));
        IntStream.range(holders.size(), season.taken()).forEach(i -> seats.add("SAFE"));
        IntStream.range(0, season.held()).forEach(i -> seats.add("INVITED"));
        IntStream.range(0, season.free()).forEach(i -> seats.add("FREE"));
        return seats.size() > MOST_SEATS_DRAWN ? List.of() : seats;
    }

    /** The best score of all, which the bars are drawn against. */
    static double best(List<Line> lines) {
        return lines.stream().mapToDouble(l -> l.score().doubleValue()).max().orElse(0);
    }
}
